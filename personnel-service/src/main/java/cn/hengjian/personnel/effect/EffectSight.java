package cn.hengjian.personnel.effect;

import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Sql;
import java.time.LocalDate;
import java.util.Set;

/** Who may know what runs on whom: a search tells of it as much as the register does. */
public final class EffectSight {

    static final Set<String> READERS = Set.of(
            Roles.ORGANISATION,
            Roles.HR_BUREAU,
            Roles.COUNTY_COMMITTEE,
            Roles.DISCIPLINE,
            Roles.ASSESSMENT_COMMITTEE,
            Roles.UNIT_LEADER,
            Roles.UNIT_HR,
            Roles.CADRE);

    private static final Text LIMITED =
            new Text("按影响期查找（bar）限以下角色：%s", "To search by what runs on somebody (bar) is for the roles: %s");

    private EffectSight() {}

    /**
     * A condition on {@code cadre c JOIN unit u}: an effect of a kind runs on a day, as far as the caller may read that.
     *
     * @throws cn.hengjian.platform.problem.ProblemException 403 for who reads nobody's effects
     */
    public static Sql running(EffectKind kind, LocalDate day, Caller caller) {
        var reader = FileScope.requireNarrowed(caller, READERS, LIMITED);
        return Sql.of("c.id IN (SELECT cadre_id FROM effect WHERE kind = ?", kind)
                .and(Effects.running(day))
                .add(")")
                .and(FileScope.predicate(reader));
    }
}
