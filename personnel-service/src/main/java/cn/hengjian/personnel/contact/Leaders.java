package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Who can hold a link: whoever is in service at one of the levels that the policy names (M03, M04). */
@ApplicationScoped
class Leaders {

    /** The main post {@code p} that {@code cadre c} holds on a day, if there is one. */
    static final String MAIN_POST = "LEFT JOIN posting h ON h.cadre_id = c.id AND h.kind = 'MAIN'"
            + " AND upper_inf(h.recorded) AND h.valid @> ?::date LEFT JOIN post p ON p.id = h.post_id";

    private final Database database;
    private final Terms terms;

    Leaders(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * A leader, and where he or she is one now.
     *
     * @param home the unit of the main post, or that of the file
     * @param byPost whether there is a main post
     */
    record Leader(UUID id, UUID home, boolean byPost) {}

    /** The leader whom a request names, in the caller's scope; nobody names himself or herself, or kin (G2). */
    Leader requireNamed(String number, String pointer, ContactPolicy policy, Caller caller) {
        if (number.equals(caller.cadre())) {
            throw Recusal.ownCase();
        }
        var named = database.find(
                        files(Kinship.ofCaller("c.id", caller))
                                .and("c.number = ?", number)
                                .and(FileScope.predicate(caller)),
                        row -> new Named(leader(row), row.text("level"), row.text("status"), row.flag("kin")))
                .orElseThrow(() ->
                        ContactProblem.invalid(pointer, "unknown-cadre", new Text("没有这名干部", "There is no such cadre")));
        if (named.kin()) {
            throw Recusal.kin();
        }
        if (!named.status().equals("ACTIVE") || !policy.levels().contains(named.level())) {
            throw ContactProblem.invalid(
                    pointer,
                    "not-a-leader",
                    new Text("应为在职领导干部，级别为：%s", "A leader in service is expected, of a level among: %s")
                            .with(String.join(", ", policy.levels())));
        }
        return named.leader();
    }

    /** Where a cadre who takes a link up is a leader now. */
    Leader require(UUID cadre) {
        return database.require(files(Sql.of("false")).and("c.id = ?", cadre), Leaders::leader);
    }

    private Sql files(Sql kin) {
        return Sql.of("SELECT c.id, c.level, c.status, coalesce(p.unit_id, c.unit_id) AS home,"
                        + " p.id IS NOT NULL AS by_post,")
                .add(kin)
                .add("AS kin FROM cadre c JOIN unit u ON u.id = c.unit_id")
                .add(MAIN_POST, terms.today())
                .add("WHERE true");
    }

    private static Leader leader(Row row) throws SQLException {
        return new Leader(row.uuid("id"), row.uuid("home"), row.flag("by_post"));
    }

    private record Named(Leader leader, String level, String status, boolean kin) {}
}
