package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Procedure.Common;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tells the cadre, hears him or her, and asks the discipline body, whatever the kind of measure. */
@ApplicationScoped
class HearingService {

    private static final Set<String> SELF = Set.of();
    private static final Set<CaseKind> ANY = Set.of();

    private final MeasureRepository measures;
    private final MeasureViewRepository views;
    private final MeasureRecords records;
    private final MeasureSteps steps;
    private final Procedures procedures;
    private final Terms terms;

    HearingService(
            MeasureRepository measures,
            MeasureViewRepository views,
            MeasureRecords records,
            MeasureSteps steps,
            Procedures procedures,
            Terms terms) {
        this.measures = measures;
        this.views = views;
        this.records = records;
        this.steps = steps;
        this.procedures = procedures;
        this.terms = terms;
    }

    /** G3: the notice of facts and grounds, from whose day the cadre has time to state the case. */
    @Transactional
    MeasureView serveNotice(UUID id, ServePaper command, Caller caller, Locale language) {
        var measure = measures.lock(id, ANY, caller);
        var witness = witness(measure, command);
        var facts = steps.facts(measure, caller).with(witness.fault());
        records.requireDay(command.servedOn(), "/servedOn", terms.today().minusDays(30));
        var task = procedures.of(measure.kind()).onNotice();
        var stateBy = terms.lastDay(
                command.servedOn(),
                MeasurePolicy.of(terms, measure.policyPack(), measure.policyVersion())
                        .within(measure.kind(), task, measure.level()));
        make(measure, Common.SERVE_NOTICE, facts, caller, Change.notice(command.servedOn(), stateBy));
        records.serve(measure, "NOTICE", command, witness.id(), caller);
        steps.done(measure, Task.SERVE_NOTICE);
        steps.await(measure, task, command.servedOn(), SELF, caller);
        if (task == Task.STATE) {
            steps.await(measure, Task.HEAR, stateBy, Procedure.OFFICE, caller);
        }
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView state(UUID id, WritePaper command, Caller caller, Locale language) {
        var measure = measures.lock(id, ANY, caller);
        make(measure, Common.STATE, steps.facts(measure, caller), caller, Change.NONE);
        records.write(measure, PaperKind.STATEMENT, command.text(), caller);
        steps.done(measure, Task.STATE);
        steps.await(measure, Task.ANSWER, Procedure.OFFICE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView answer(UUID id, WritePaper command, Caller caller, Locale language) {
        var measure = measures.lock(id, ANY, caller);
        make(measure, Common.ANSWER, steps.facts(measure, caller), caller, Change.NONE);
        records.write(measure, PaperKind.ANSWER, command.text(), caller);
        steps.done(measure, Task.ANSWER);
        return views.require(id, caller, language);
    }

    /** G9. */
    @Transactional
    MeasureView clear(UUID id, AnswerInquiry command, Caller caller, Locale language) {
        var measure = measures.lock(id, ANY, caller);
        make(measure, Common.CLEAR, steps.facts(measure, caller), caller, Change.NONE);
        records.clear(measure, command, caller);
        steps.done(measure, Task.CLEAR);
        return views.require(id, caller, language);
    }

    /** G10: the written decision, from whose day the time to appeal runs. */
    @Transactional
    MeasureView serveDecision(UUID id, ServePaper command, Caller caller, Locale language) {
        var measure = measures.lock(id, ANY, caller);
        var witness = witness(measure, command);
        var facts = steps.facts(measure, caller).with(witness.fault());
        records.lastDecidedOn(measure).ifPresent(day -> records.requireDay(command.servedOn(), "/servedOn", day));
        make(measure, Common.SERVE_DECISION, facts, caller, Change.service(command.servedOn()));
        records.serve(measure, "DECISION", command, witness.id(), caller);
        steps.done(measure, Task.SERVE_DECISION);
        procedures
                .of(measure.kind())
                .onService(measure.state())
                .ifPresent(task -> steps.await(measure, task, command.servedOn(), SELF, caller));
        return views.require(id, caller, language);
    }

    private void make(Measure measure, Common step, MeasureFacts facts, Caller caller, Change change) {
        make(procedures.of(measure.kind()), measure, step, facts, caller, change);
    }

    private <S extends Enum<S>, E extends Enum<E>> void make(
            Procedure<S, E> procedure, Measure measure, Common step, MeasureFacts facts, Caller caller, Change change) {
        steps.make(procedure, measure, procedure.event(step), facts, caller, null, change);
    }

    /** Who saw that a paper was not signed. */
    private record Witness(@Nullable UUID id, Fault fault) {}

    private Witness witness(Measure measure, ServePaper command) {
        ProblemException.requireNone(command.objections());
        var named = command.witness();
        if (named == null) {
            return new Witness(null, Fault.NONE);
        }
        var party = records.party(measure, named, "/witness");
        return new Witness(party.id(), party.recused() ? Fault.PARTY_RECUSED : Fault.NONE);
    }
}
