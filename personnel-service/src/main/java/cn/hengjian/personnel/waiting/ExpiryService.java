package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Opens the review of the end of each time of waiting on its day; what becomes of the cadre, people say. */
@ApplicationScoped
class ExpiryService {

    static final int BATCH = 100;

    private static final Caller SYSTEM = Caller.system("personnel");

    private final WaitingProcedure procedure;
    private final MeasureSteps steps;
    private final Database database;
    private final Terms terms;

    ExpiryService(WaitingProcedure procedure, MeasureSteps steps, Database database, Terms terms) {
        this.procedure = procedure;
        this.steps = steps;
        this.database = database;
        this.terms = terms;
    }

    /**
     * Opens the next reviews.
     *
     * @return how many; fewer than {@value #BATCH} means that there are no more
     */
    @Transactional
    int openNext() {
        int before = new WaitingPolicy(terms.inForce()).reviewBefore();
        var due = database.list(
                Sql.of(
                        "SELECT id FROM measure WHERE kind = 'WAITING' AND state = 'WAITING' AND runs_until <= ?"
                                + " ORDER BY runs_until, id LIMIT ? FOR UPDATE SKIP LOCKED",
                        terms.today().plusDays(before),
                        BATCH),
                row -> row.uuid("id"));
        due.forEach(this::open);
        return due.size();
    }

    private void open(UUID id) {
        var waiting = steps.lock(id);
        steps.make(
                procedure, waiting, WaitingEvent.OPEN_REVIEW, steps.facts(waiting, SYSTEM), SYSTEM, null, Change.NONE);
        steps.done(waiting, Task.QUARTERLY_REVIEW, Task.PREPARE_EXPIRY, Task.REVIEW_EXPIRY);
    }
}
