package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.MeasureOpening;
import cn.hengjian.personnel.measure.MeasureOpening.Origin;
import cn.hengjian.personnel.measure.MeasureOpening.Proposed;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Opens cases of waiting, by hand or by another measure, on a ground that has a lawful form. */
@ApplicationScoped
public class WaitingOpening {

    private final WaitingProcedure procedure;
    private final MeasureOpening openings;
    private final MeasureSteps steps;
    private final MeasureViewRepository views;
    private final Parties parties;
    private final Terms terms;

    WaitingOpening(
            WaitingProcedure procedure,
            MeasureOpening openings,
            MeasureSteps steps,
            MeasureViewRepository views,
            Parties parties,
            Terms terms) {
        this.procedure = procedure;
        this.openings = openings;
        this.steps = steps;
        this.views = views;
        this.parties = parties;
        this.terms = terms;
    }

    @Transactional
    MeasureView open(OpenWaiting command, Caller caller, Locale language) {
        parties.requireSubject(command.cadreId(), caller);
        var proposal = command.proposal();
        var id = open(command.cadreId(), Origin.office(proposal.reasons()), proposal, "/proposal", caller);
        return views.require(id, caller, language);
    }

    /** Another measure leads here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID openOfMeasure(UUID measure, UUID cadre, ProposeWaiting proposal, Caller caller) {
        return open(cadre, Origin.measure(measure, proposal.reasons()), proposal, "", caller);
    }

    /** The discipline body is asked at once (G9). */
    private UUID open(UUID cadre, Origin origin, ProposeWaiting proposal, String pointer, Caller caller) {
        var form = requireForm(proposal.ground(), pointer + "/ground");
        var proposed = new Proposed(proposal.ground(), form.name(), proposal.reasons(), proposal.congress());
        var id = openings.open(procedure, WaitingState.PROPOSED, cadre, origin, proposed, caller);
        steps.await(steps.lock(id), Task.CLEAR, Procedure.DISCIPLINE, caller);
        return id;
    }

    /** M11: nobody waits but in a form that the law of today has. */
    private WaitingForm requireForm(String ground, String pointer) {
        var policy = new WaitingPolicy(terms.inForce());
        if (!policy.grounds().contains(ground)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            pointer,
                            "unknown-code",
                            new Text("没有此事由代码；可用：%s", "There is no such ground; there are: %s")
                                    .with(String.join(", ", policy.grounds()))));
        }
        return policy.form(ground)
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                pointer,
                                "no-lawful-form",
                                new Text(
                                                "待岗（M11）须以合法的组织处理形式办理；事由 %s 没有对应的形式",
                                                "Waiting (M11) takes a lawful form; the ground %s has none")
                                        .with(ground))));
    }
}
