package cn.hengjian.assessment.course;

import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Runs with the pack that SM-8 goes by: the run's own, or where that knows nothing of it the one in force. */
@ApplicationScoped
class CourseRuns {

    private final RunService runs;
    private final Terms terms;

    CourseRuns(RunService runs, Terms terms) {
        this.runs = runs;
        this.terms = terms;
    }

    /** Holds a run, so that steps of many people come one after the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    HeldRun hold(UUID id) {
        return knowing(runs.hold(id));
    }

    HeldRun opened(UUID id) {
        return knowing(runs.opened(id));
    }

    private HeldRun knowing(HeldRun run) {
        return new HeldRun(
                run.id(), run.kind(), run.year(), run.inputs(), terms.knowing(CoursePolicy.KEY, run.policy()));
    }
}
