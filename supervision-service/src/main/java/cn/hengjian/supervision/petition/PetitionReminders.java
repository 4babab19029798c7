package cn.hengjian.supervision.petition;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reminds of what the staff owe on claims, once for each deadline; many claims in one statement. */
@ApplicationScoped
class PetitionReminders {

    static final int BATCH = 1_000;

    private final Database database;
    private final PetitionSteps steps;
    private final Terms terms;

    PetitionReminders(Database database, PetitionSteps steps, Terms terms) {
        this.database = database;
        this.steps = steps;
        this.terms = terms;
    }

    /**
     * Reminds of the next deadlines whose day of warning has come. Two scans at once remind once: the second finds the
     * first's rows.
     *
     * @return how many; fewer than {@value #BATCH} means that there are no more
     */
    @Transactional
    int remindNext() {
        var today = terms.today();
        var ids = database.list(
                Sql.of(
                                "INSERT INTO petition_reminder (petition_id, task, due, reminded_on)"
                                        + " SELECT p.id, p.task, p.due, ? FROM petition p"
                                        + " WHERE p.task IS NOT NULL AND p.due >= ? AND p.warn_on <= ?",
                                today,
                                today,
                                today)
                        .add("AND NOT EXISTS (SELECT FROM petition_reminder r WHERE r.petition_id = p.id"
                                + " AND r.task = p.task AND r.due = p.due)")
                        .add("ORDER BY p.due, p.id LIMIT ? ON CONFLICT DO NOTHING RETURNING petition_id", BATCH),
                row -> row.uuid("petition_id"));
        if (!ids.isEmpty()) {
            steps.announce(List.copyOf(ids), "reminded");
        }
        return ids.size();
    }
}
