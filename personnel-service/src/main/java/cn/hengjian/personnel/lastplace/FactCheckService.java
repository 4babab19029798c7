package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.lastplace.rules.LastPlace;
import cn.hengjian.personnel.lastplace.rules.LastPlaceEvent;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.NameVerifiers;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.talk.TalkOpeningService;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the facts of a last place, and says what becomes of the case: nothing, help, or a proposal. */
@ApplicationScoped
class FactCheckService {

    private final LastPlaceProcedure procedure;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final TalkOpeningService talks;

    FactCheckService(
            LastPlaceProcedure procedure,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views,
            TalkOpeningService talks) {
        this.procedure = procedure;
        this.steps = steps;
        this.records = records;
        this.views = views;
        this.talks = talks;
    }

    @Transactional
    MeasureView verify(UUID id, NameVerifiers command, Caller caller, Locale language) {
        var place = lock(id, caller);
        var named = records.verifiers(place, command.verifiers());
        make(place, LastPlaceEvent.VERIFY, records.verifiersFault(place, named), null, Change.NONE, caller);
        records.keepVerifiers(place, named);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView check(UUID id, RecordCheck command, Caller caller, Locale language) {
        var place = lock(id, caller);
        var check = new LastPlaceCheck(command.found());
        make(place, LastPlaceEvent.CHECK, Fault.NONE, null, Change.situation(check.code()), caller);
        records.write(place, PaperKind.VERIFICATION, command.reasons(), caller);
        return views.require(id, caller, language);
    }

    /** By what was checked, or as the body decided. */
    @Transactional
    MeasureView excuse(UUID id, GiveReason command, Caller caller, Locale language) {
        var place = lock(id, caller);
        var fault = place.decidedOn() == null
                ? checkFault(place)
                : records.outcomeFault(place, LastPlaceOutcome.EXCUSE.name());
        make(place, LastPlaceEvent.EXCUSE, fault, command.reason(), Change.NONE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView help(UUID id, HelpAfterLastPlace command, Caller caller, Locale language) {
        var place = lock(id, caller);
        make(place, LastPlaceEvent.HELP, checkFault(place), null, Change.NONE, caller);
        records.write(place, PaperKind.HELP_PLAN, command.plan(), caller);
        var check = LastPlaceCheck.read(place.situation());
        if (command.talk() && check != null) {
            talks.openOfLastPlace(
                    place.ref().cadreId(),
                    "末位核查（%s）：%s".formatted(place.ref().number(), check.words().zhCN()),
                    caller);
        }
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView propose(UUID id, ProposeOnLastPlace command, Caller caller, Locale language) {
        var place = lock(id, caller);
        var policy = new LastPlacePolicy(steps.policy(place, LastPlacePolicy.KEY));
        if (!policy.outcomes().contains(command.outcome().name())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/outcome",
                            "not-in-use",
                            new Text("政策不采用此处理；可用：%s", "The policy has no such outcome; there are: %s")
                                    .with(String.join(", ", policy.outcomes()))));
        }
        var check = LastPlaceCheck.read(place.situation());
        make(
                place,
                LastPlaceEvent.PROPOSE,
                check == null ? Fault.UNCHECKED : LastPlace.against(check.found(), policy.parameters()),
                null,
                Change.proposal(command.outcome().name(), command.reasons(), command.congress(), null, null),
                caller);
        return views.require(id, caller, language);
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.LAST_PLACE, caller);
    }

    private static Fault checkFault(Measure place) {
        return place.situation() == null ? Fault.UNCHECKED : Fault.NONE;
    }

    private void make(
            Measure place, LastPlaceEvent event, Fault fault, @Nullable String reason, Change change, Caller caller) {
        steps.make(procedure, place, event, steps.facts(place, caller).with(fault), caller, reason, change);
    }
}
