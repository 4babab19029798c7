package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.appraisal.ScoringPolicy;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.AnnualPlaceRepository.Ranked;
import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes down what is on record about somebody at the bottom of a computed run, and suggests something if M10 can hold. */
@ApplicationScoped
class AnnualPlaceService {

    private final AnnualPlaceRepository repository;
    private final LastPlaceRepository checks;
    private final Policies policies;
    private final Outbox outbox;
    private final Terms terms;
    private final Audit audit;
    private final String root;

    AnnualPlaceService(
            AnnualPlaceRepository repository,
            LastPlaceRepository checks,
            Policies policies,
            Outbox outbox,
            Terms terms,
            Audit audit,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.repository = repository;
        this.checks = checks;
        this.policies = policies;
        this.outbox = outbox;
        this.terms = terms;
        this.audit = audit;
        this.root = root;
    }

    @Transactional
    AnnualPlaceView check(UUID appraisal, CheckAnnualPlace command, Caller caller, Locale locale) {
        var ranked = repository.require(appraisal, caller);
        if (ranked.cadre().equals(caller.cadre())) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得核查本人", "Recusal (G2): nobody checks himself or herself"));
        }
        var own = policies.version(ranked.pack(), ranked.packVersion());
        requireRanked(ranked, own);
        requireOnRecord(ranked, command);
        var pack = terms.knowing(SuggestionPolicy.KEY, own);
        var facts = command.facts(ranked.bottom());
        var missing = LastPlace.missing(facts, SuggestionPolicy.lastPlace(pack));
        // A year suggests something once; what is found later is taken down beside it.
        boolean suggested = missing.isEmpty() && !repository.isSuggested(appraisal);
        var id = TimeOrderedId.next();
        checks.keep(
                id,
                new LastPlaceRepository.Place(null, appraisal, ranked.computation()),
                facts,
                command.document(),
                command.note(),
                missing,
                suggested,
                pack,
                caller.username());
        repository.keepGrounds(id, command.grounds());
        if (suggested) {
            suggest(id, ranked, pack);
        }
        audit.record(caller, "last-place-checked", "appraisal", appraisal.toString(), Map.of("suggested", suggested));
        return repository.view(appraisal, caller, locale);
    }

    private void suggest(UUID id, Ranked ranked, PolicyPack pack) {
        outbox.append(new AnnualPlaceSuggested(
                id,
                ranked.appraisal(),
                ranked.run(),
                ranked.year(),
                ranked.cadreId(),
                ranked.cadre(),
                LastPlace.RULE,
                pack.pack(),
                pack.version(),
                terms.today(),
                root + "/appraisals/" + ranked.appraisal() + "/last-place"));
    }

    private static void requireRanked(Ranked ranked, PolicyPack pack) {
        if (ranked.computation() == null || ranked.outdated()) {
            throw WorkflowProblem.guardMissing(
                    "NOT_COMPUTED",
                    new Text("得分尚未计算，或数据已变更；请先计算", "There is no score, or inputs have changed; compute the run first"));
        }
        if (!ranked.ranked()) {
            throw WorkflowProblem.guardMissing(
                    "NOT_RANKED",
                    new Text(
                                    "可比组只有 %s 人有得分，不足 %s 人，不排名",
                                    "Only %s have a score in the comparable group; under %s nobody is ranked")
                            .with(ranked.groupSize(), ScoringPolicy.of(pack).minGroup()));
        }
    }

    private void requireOnRecord(Ranked ranked, CheckAnnualPlace command) {
        var standing = repository.onRecord(ranked, command.grounds());
        var seen = new HashSet<String>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < command.grounds().size(); i++) {
            var ground = command.grounds().get(i);
            var pointer = "/grounds/" + i;
            if (!seen.add(ground.reference() + " " + ground.shows())) {
                violations.add(Violation.at(
                        pointer, "duplicate", new Text("同一材料对同一事实只列一次", "A piece shows the same only once")));
            } else if (!standing.contains(ground)) {
                violations.add(Violation.at(
                        pointer + "/reference",
                        "not-on-record",
                        switch (ground.source()) {
                            case EVIDENCE ->
                                new Text(
                                                "应为 %s 年涉及此人、已认定且未撤销的督查材料",
                                                "A piece of evidence of %s is expected that names the person and still stands")
                                        .with(Integer.toString(ranked.year()));
                            case TASK ->
                                new Text(
                                                "应为此人 %s 年经核查认定有此情形的任务",
                                                "A task of the person of %s is expected of which this was found")
                                        .with(Integer.toString(ranked.year()));
                        }));
            }
        }
        ProblemException.requireNone(violations);
    }

    @Transactional
    AnnualPlaceView explain(UUID appraisal, Caller caller, Locale locale) {
        var view = repository.view(appraisal, caller, locale);
        audit.record(caller, "last-place-read", "appraisal", appraisal.toString(), Map.of());
        return view;
    }
}
