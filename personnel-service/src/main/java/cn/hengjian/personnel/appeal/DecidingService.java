package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.appeal.rules.AppealFacts.Stage;
import cn.hengjian.personnel.appeal.rules.Outcome;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Decides reviews and appeals, and does with the talk and its effects what follows. */
@ApplicationScoped
class DecidingService {

    private final AppealRepository appeals;
    private final AppealViewRepository views;
    private final AppealSteps steps;
    private final FilingService filings;
    private final Outcomes outcomes;
    private final Terms terms;

    DecidingService(
            AppealRepository appeals,
            AppealViewRepository views,
            AppealSteps steps,
            FilingService filings,
            Outcomes outcomes,
            Terms terms) {
        this.appeals = appeals;
        this.views = views;
        this.steps = steps;
        this.filings = filings;
        this.outcomes = outcomes;
        this.terms = terms;
    }

    @Transactional
    AppealView decide(UUID id, DecideAppeal command, Caller caller, Locale language) {
        requireWhole(command);
        var appeal = appeals.lock(id, caller);
        var stage = AppealStates.stage(appeal.state());
        var event = command.outcome().event();
        var facts = appeals.facts(id, caller).amending(outcomes.aggravates(appeal, command));
        steps.make(appeal, event, facts, caller, command.grounds());
        appeals.decide(id, stage, command, terms.today(), caller);
        steps.done(appeal, Task.DECIDE_REVIEW, Task.DECIDE_APPEAL);
        goOn(appeal, event, stage, caller);
        outcomes.apply(appeal, command, caller);
        steps.announce(appeal, event.name());
        return views.require(id, caller, language);
    }

    private void goOn(Appeal appeal, AppealEvent event, Stage stage, Caller caller) {
        if (event == AppealEvent.REMAND) {
            appeal.remand(terms.today());
            filings.awaitReview(appeal, caller);
            return;
        }
        switch (stage) {
            case REVIEW -> steps.allowCadre(appeal, Task.APPEAL, caller);
            case APPEAL -> steps.allowCadre(appeal, Task.REAPPEAL, caller);
            case REAPPEAL -> {}
        }
    }

    private static void requireWhole(DecideAppeal command) {
        var amends = command.outcome() == Outcome.AMEND;
        if (amends == (command.noPromotionUntil() == null)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/noPromotionUntil",
                            amends ? "required" : "not-of-this-outcome",
                            amends
                                    ? new Text("变更须写明不得提拔的末日", "An amendment says until when there is no promotion")
                                    : new Text("只有变更（AMEND）填写此项", "Only an amendment (AMEND) has it")));
        }
    }
}
