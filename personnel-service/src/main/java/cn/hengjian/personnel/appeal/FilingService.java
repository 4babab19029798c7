package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** What the cadre files, each in its time (CSL-95). */
@ApplicationScoped
class FilingService {

    private final AppealRepository appeals;
    private final AppealViewRepository views;
    private final AppealSteps steps;
    private final Appealables appealables;
    private final CaseNumbers numbers;
    private final Terms terms;

    FilingService(
            AppealRepository appeals,
            AppealViewRepository views,
            AppealSteps steps,
            Appealables appealables,
            CaseNumbers numbers,
            Terms terms) {
        this.appeals = appeals;
        this.views = views;
        this.steps = steps;
        this.appealables = appealables;
        this.numbers = numbers;
        this.terms = terms;
    }

    @Transactional
    AppealView file(FileAppeal command, Caller caller, Locale language) {
        var decision = requireDecision(command, caller);
        if (!decision.stands()) {
            throw AppealProblem.gone();
        }
        if (decision.underOwnAppeal()) {
            throw AppealProblem.underOwnAppeal();
        }
        var today = terms.today();
        var pack = terms.inForce();
        var direct = command.route() == Route.DIRECT;
        var last = terms.lastDay(decision.knownOn(), new AppealPolicy(pack).toFile(command.route()));
        if (today.isAfter(last)) {
            throw AppealProblem.late(last);
        }
        var ref = new CaseRef(
                CaseKind.APPEAL,
                TimeOrderedId.next(),
                numbers.next("APPEAL", today.getYear()),
                decision.ref().cadreId());
        var appeal = new Appeal(ref, decision.ref(), decision.ordinal(), command.route(), today, pack);
        steps.begin(appeal, caller);
        appeals.write(appeal.id(), direct ? PaperKind.APPEAL : PaperKind.REVIEW, command.grounds(), today, caller);
        if (direct) {
            steps.await(appeal, Task.ACCEPT, AppealStates.OFFICE, caller);
        } else {
            awaitReview(appeal, caller);
        }
        return views.require(appeal.id(), caller, language);
    }

    private AppealRepository.Decision requireDecision(FileAppeal command, Caller caller) {
        var against = command.against();
        if (against.size() != 1) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/talkId",
                            "one-decision",
                            new Text(
                                    "talkId、measureId 与 selectionId 须填且只填一项",
                                    "One of talkId, measureId and selectionId is given")));
        }
        var named = against.getFirst();
        appeals.holdMeasure(named.id());
        return appeals.findDecision(named.id(), caller)
                .filter(decision -> FileAppeal.Field.of(decision.ref().kind()) == named.field())
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/" + named.field().member(),
                                "unknown-reference",
                                named.field().unknown())));
    }

    /** The body that decided reviews. */
    void awaitReview(Appeal appeal, Caller caller) {
        var deciders = appealables
                .of(appeal.againstKind())
                .deciders(appeals.requireLevel(appeal.id()), appeal.policyPack(), appeal.policyVersion());
        steps.await(appeal, Task.DECIDE_REVIEW, deciders, caller);
    }

    @Transactional
    AppealView appeal(UUID id, WritePaper command, Caller caller, Locale language) {
        return file(id, AppealEvent.APPEAL, PaperKind.APPEAL, command, caller, language);
    }

    @Transactional
    AppealView correct(UUID id, WritePaper command, Caller caller, Locale language) {
        return file(id, AppealEvent.CORRECT, PaperKind.CORRECTION, command, caller, language);
    }

    private AppealView file(
            UUID id, AppealEvent event, PaperKind kind, WritePaper command, Caller caller, Locale language) {
        var appeal = appeals.lock(id, caller);
        steps.make(appeal, event, appeals.facts(id, caller), caller, null);
        var today = terms.today();
        appeals.write(id, kind, command.text(), today, caller);
        steps.done(appeal, Task.CORRECT);
        steps.await(appeal, Task.ACCEPT, AppealStates.OFFICE, caller);
        steps.announce(appeal, event.name());
        return views.require(id, caller, language);
    }

    @Transactional
    AppealView reappeal(UUID id, WritePaper command, Caller caller, Locale language) {
        var appeal = appeals.lock(id, caller);
        steps.make(appeal, AppealEvent.REAPPEAL, appeals.facts(id, caller), caller, null);
        appeals.write(id, PaperKind.REAPPEAL, command.text(), terms.today(), caller);
        steps.announce(appeal, AppealEvent.REAPPEAL.name());
        return views.require(id, caller, language);
    }
}
