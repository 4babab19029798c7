package cn.hengjian.personnel.effect;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The effects on a cadre, shown. */
@ApplicationScoped
class EffectRepository {

    private final Database database;
    private final Terms terms;

    EffectRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    List<EffectView> list(UUID cadre, boolean all, Caller caller) {
        var visible = database.find(
                Sql.of("SELECT c.id FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.id = ?", cadre)
                        .and(FileScope.predicate(caller)),
                row -> true);
        if (visible.isEmpty()) {
            throw FileScope.absent();
        }
        return database.list(
                Sql.of(
                                "SELECT *, running AND row_number() OVER (PARTITION BY kind, running ORDER BY until_day DESC, id) = 1"
                                        + " AS governing FROM (SELECT *,")
                        .add(Effects.running(terms.today()))
                        .add(
                                "AS running FROM effect WHERE cadre_id = ?) known WHERE running OR ?"
                                        + " ORDER BY from_day, until_day, ended_on, id",
                                cadre,
                                all),
                EffectView::of);
    }
}
