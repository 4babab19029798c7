package cn.hengjian.platform.sample;

import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.job.JobKind;
import cn.hengjian.platform.job.JobOutcome;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Long work that ends in every way in which work can end. */
@Singleton
public class OddJobs implements JobKind {

    private static final Semaphore GATE = new Semaphore(0);
    private static final AtomicInteger SLOW_RUNS = new AtomicInteger();

    private final Database database;

    OddJobs(Database database) {
        this.database = database;
    }

    /** Lets a slow job go on. */
    public static void release() {
        GATE.release();
    }

    public static int runsOfSlow() {
        return SLOW_RUNS.get();
    }

    @Override
    public String kind() {
        return "odd";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORGANISATION);
    }

    @Override
    public JobOutcome run(JobContext context) {
        count(context, 1);
        switch (context.parameters().get("mode")) {
            case "PROBLEM" -> throw new ProblemException(WorkflowProblem.TRANSITION_REFUSED, new Text("不", "no"));
            case "FAULT" -> throw new IllegalStateException("张三");
            case "ERROR" -> throw new StackOverflowError("张三");
            case "CHECK" -> count(context, -5);
            case "AT_COMMIT" ->
                database.update(Sql.of("INSERT INTO pledged (subject, unit_code) VALUES (?, 'D999')", context.id()));
            case "SLOW" -> waitAtTheGate(context);
            default -> {}
        }
        return JobOutcome.done(1, Map.of("answer", 42));
    }

    private void count(JobContext context, int total) {
        database.update(Sql.of(
                "INSERT INTO counted (subject, total, trail) VALUES (?, ?, '{}')"
                        + " ON CONFLICT (subject) DO UPDATE SET total = excluded.total",
                context.id().toString(),
                total));
    }

    private void waitAtTheGate(JobContext context) {
        SLOW_RUNS.incrementAndGet();
        try {
            for (int rows = 1; !GATE.tryAcquire(50, TimeUnit.MILLISECONDS); rows++) {
                context.progress().accept(rows);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        count(context, 2);
    }
}
