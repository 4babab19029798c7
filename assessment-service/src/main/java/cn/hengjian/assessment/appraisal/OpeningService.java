package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.circumstance.Participations;
import cn.hengjian.assessment.course.Courses;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.run.RunView;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Opens runs: everybody on the roster gets an appraisal, in one statement however many there are. */
@ApplicationScoped
class OpeningService {

    /** A roster that gives no status has only people in service. */
    private static final String IN_SERVICE = "c.status IS DISTINCT FROM 'EXITED'";

    /**
     * M23: 乡科级 and above are leaders; below that, staff of public institutions have a scheme of their own if the run
     * has one.
     */
    private static final String WHOM = "WITH whom AS (SELECT c.*, CASE WHEN c.level <> 'NONE' THEN 'LEADER'"
            + " WHEN u.kind = 'INSTITUTION' AND EXISTS (SELECT FROM run_scheme pi WHERE pi.run_id = ?"
            + " AND pi.applies_to = 'PI') THEN 'PI' ELSE 'GENERAL' END AS applies_to"
            + " FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE " + IN_SERVICE + ") ";

    private final RunService runs;
    private final Participations participations;
    private final Courses courses;
    private final Database database;

    OpeningService(RunService runs, Participations participations, Courses courses, Database database) {
        this.runs = runs;
        this.participations = participations;
        this.courses = courses;
        this.database = database;
    }

    @Transactional
    RunView open(UUID run, Caller caller) {
        runs.open(run, caller);
        requireUnits();
        requireSchemes(run);
        int opened = database.update(Sql.of(
                WHOM
                        + "INSERT INTO appraisal (run_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code, unit_name,"
                        + " unit_kind, level, post_class, post_title, scheme_id)"
                        + " SELECT rs.run_id, c.id, c.number, c.name, u.id, u.code, u.name, u.kind, c.level,"
                        + " coalesce(c.post_class, p.post_class, c.applies_to),"
                        + " coalesce(c.post_title, p.title), rs.scheme_id"
                        + " FROM whom c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.post_id"
                        + " JOIN run_scheme rs ON rs.run_id = ? AND rs.applies_to = c.applies_to ORDER BY c.number",
                run,
                run));
        if (opened == 0) {
            throw missing(new Text("名册为空，请先在人事服务中导入干部", "The roster is empty; import cadres into personnel first"));
        }
        participations.begin(runs.hold(run));
        courses.begin(run, caller);
        return runs.view(run, caller);
    }

    /** Whoever is still with a unit that is no more went elsewhere, which this service has yet to hear. */
    private void requireUnits() {
        int homeless = database.require(
                Sql.of("SELECT count(*)::int AS homeless FROM cadre c WHERE " + IN_SERVICE
                        + " AND NOT EXISTS (SELECT FROM unit u WHERE u.id = c.unit_id AND u.abolished_on IS NULL)"),
                row -> row.integer("homeless"));
        if (homeless > 0) {
            throw missing(new Text(
                            "有 %s 名干部的单位尚未同步到本服务，请稍后再试",
                            "The units of %s cadres have not reached this service yet; try again shortly")
                    .with(homeless));
        }
    }

    private void requireSchemes(UUID run) {
        var without = database.find(
                Sql.of(
                        WHOM + "SELECT c.applies_to, count(*)::int AS cadres FROM whom c WHERE NOT EXISTS"
                                + " (SELECT FROM run_scheme rs WHERE rs.run_id = ? AND rs.applies_to = c.applies_to)"
                                + " GROUP BY 1",
                        run,
                        run),
                row -> new Text("考核没有适用于 %s 的办法，涉及 %s 名干部", "The run has no scheme for %s, of whom there are %s")
                        .with(row.text("applies_to"), row.integer("cadres")));
        without.ifPresent(text -> {
            throw missing(text);
        });
    }

    private static ProblemException missing(Text detail) {
        return new ProblemException(WorkflowProblem.GUARD_MISSING, detail);
    }
}
