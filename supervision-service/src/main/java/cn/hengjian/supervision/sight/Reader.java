package cn.hengjian.supervision.sight;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Sql;
import java.util.Locale;
import java.util.Set;

/** A caller with the language that he or she reads. */
public record Reader(Caller caller, Locale language) {

    private static final Set<String> COUNTY_ROLES = Set.of(
            Roles.SUPERVISION_OFFICE, Roles.INSPECTOR, Roles.DISCIPLINE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    private static final Set<String> UNIT_ROLES = Set.of(Roles.UNIT_LEADER, Roles.UNIT_HR);

    /** Whether the reader may see what concerns the unit of this path column. */
    public Sql sees(String pathColumn) {
        var units = caller.hasAny(UNIT_ROLES) ? caller.units() : Set.<String>of();
        return new Scope(caller.hasAny(COUNTY_ROLES), units, null).predicate(pathColumn, null);
    }

    /** Whether the unit of this path column is, or lies under, one that the reader belongs to, whatever the role. */
    public Sql serves(String pathColumn) {
        return Sql.of(
                "EXISTS (SELECT FROM unit own WHERE own.code = ANY (?) AND " + pathColumn + " <@ own.path)",
                caller.units());
    }

    /** The text in the reader's language. */
    public String read(Text text) {
        return text.in(language);
    }
}
