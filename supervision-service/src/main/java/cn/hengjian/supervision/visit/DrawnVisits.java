package cn.hengjian.supervision.visit;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.draw.Draws;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Has a draw's seed published once none of its visits is sealed and still to come. */
@ApplicationScoped
class DrawnVisits {

    private final Database database;
    private final Draws draws;

    DrawnVisits(Database database, Draws draws) {
        this.database = database;
        this.draws = draws;
    }

    /** To be called when a visit has left {@code ASSIGNED} and that is written; a visit that was cancelled is over, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revealIfOver(Visit visit) {
        var draw = visit.drawId();
        if (draw == null) {
            return;
        }
        // Of two visits that start at once, the second has to see that the first did: each would wait for the other
        // else.
        database.find(Sql.of("SELECT id FROM draw WHERE id = ? FOR UPDATE", draw), row -> true);
        boolean waiting = database.require(
                Sql.of("SELECT EXISTS (SELECT FROM visit WHERE draw_id = ? AND state = 'ASSIGNED') AS waiting", draw),
                row -> row.flag("waiting"));
        if (!waiting) {
            draws.reveal(draw);
        }
    }
}
