package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.citation.CitationView;
import cn.hengjian.assessment.citation.Citations;
import cn.hengjian.assessment.citation.CiteEvidence;
import cn.hengjian.assessment.stage.rules.GoodPlaces;
import cn.hengjian.assessment.stage.rules.StageEvent;
import cn.hengjian.assessment.stage.rules.StageFacts;
import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.stage.rules.StageRules;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one person's stage appraisal from the report to the feedback. */
@ApplicationScoped
class StageService {

    private final StageRepository stages;
    private final StageViewRepository views;
    private final Citations citations;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    StageService(
            StageRepository stages,
            StageViewRepository views,
            Citations citations,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.stages = stages;
        this.views = views;
        this.citations = citations;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    StageView report(UUID id, ReportOnStage command, Caller caller) {
        var stage = stages.lock(id, caller);
        stages.move(
                id,
                make(stage, StageEvent.REPORT, facts(stage, caller), caller, null),
                ", report = ?",
                command.report());
        return views.require(id, caller);
    }

    @Transactional
    StageView waive(UUID id, Caller caller) {
        var stage = stages.lock(id, caller);
        stages.move(id, make(stage, StageEvent.WAIVE_REPORT, facts(stage, caller), caller, null), "");
        return views.require(id, caller);
    }

    @Transactional
    StageView grade(UUID id, GradeStage command, Caller caller) {
        var stage = stages.lock(id, caller);
        var facts = facts(stage, caller).grading(command.grade() == StageGrade.GOOD && !hasPlace(stage));
        stages.move(
                id,
                make(stage, StageEvent.GRADE, facts, caller, null),
                ", grade = ?, comment = ?, graded_by = ?",
                command.grade(),
                command.comment(),
                caller.username());
        return views.require(id, caller);
    }

    private boolean hasPlace(StageAppraisal stage) {
        var policy = StagePolicy.of(policies.version(stage.pack(), stage.packVersion()));
        return GoodPlaces.hasOneMore(stage.unitCode(), stages.counts(stage.run(), stage.id()), policy.good());
    }

    @Transactional
    StageView tell(UUID id, TellStage command, Caller caller) {
        var stage = stages.lock(id, caller);
        var within = StagePolicy.of(policies.version(stage.pack(), stage.packVersion()))
                .statementWithin();
        stages.move(
                id,
                make(stage, StageEvent.TELL, facts(stage, caller), caller, null),
                ", feedback = ?, told_on = ?, statement_due = ?",
                command.feedback(),
                terms.today(),
                terms.dueFromToday(within));
        return views.require(id, caller);
    }

    @Transactional
    StageView state(UUID id, StateOnStage command, Caller caller) {
        var stage = stages.lock(id, caller);
        stages.move(
                id,
                make(stage, StageEvent.STATE, facts(stage, caller), caller, null),
                ", statement = ?",
                command.statement());
        return views.require(id, caller);
    }

    @Transactional
    CitationView cite(UUID id, CiteEvidence command, Caller caller, Locale locale) {
        var stage = stages.lock(id, caller);
        stages.move(id, make(stage, StageEvent.CITE, facts(stage, caller), caller, command.reference()), "");
        return citations.cite(
                new Citations.Subject(
                        Citations.Kind.STAGE, id, stage.number(), stage.from().getYear()),
                command,
                caller,
                locale);
    }

    @Transactional
    List<CitationView> citations(UUID id, Caller caller, Locale locale) {
        views.require(id, caller);
        return citations.list(id, locale);
    }

    private StageFacts facts(StageAppraisal stage, Caller caller) {
        return stage.facts(terms.today(), caller);
    }

    private StageState make(
            StageAppraisal stage, StageEvent event, StageFacts facts, Caller caller, @Nullable String reason) {
        var to = transitions.make(
                StageStates.MACHINE,
                stage.id(),
                stage.state(),
                event,
                caller,
                reason,
                List.of("SM-10", "ASM-ORD", stage.pack() + "/" + stage.packVersion()),
                new Guards<>(StageRules.decide(event, facts), why -> StageProblem.of(why, facts)));
        audit.record(caller, "stage-step", "stage-appraisal", stage.id().toString(), Map.of("event", event.name()));
        return to;
    }
}
