package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The time between the locking of a review's roster and its opening, in which sheets and voters are arranged. */
@ApplicationScoped
class Preparation {

    private final Database database;

    Preparation(Database database) {
        this.database = database;
    }

    /** Refuses outside that time, and keeps the review from being opened until the transaction ends. */
    void require(UUID review) {
        var found = database.find(
                Sql.of("SELECT FROM review WHERE id = ? AND state = 'ROSTER_LOCKED' FOR UPDATE", review), _ -> review);
        if (found.isEmpty()) {
            throw BallotProblem.NOT_BEING_PREPARED.refusal();
        }
    }
}
