package cn.hengjian.personnel.together;

import cn.hengjian.personnel.absence.Absences;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.together.rules.DayEvent;
import cn.hengjian.personnel.together.rules.DayRules;
import cn.hengjian.personnel.together.rules.DayState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters days and takes them through SM-14. */
@ApplicationScoped
class DayService {

    private static final String OBJECT = "together-day";

    private final DayRepository days;
    private final PresenceCodes codes;
    private final Absences absences;
    private final Transitions transitions;
    private final Terms terms;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    DayService(
            DayRepository days,
            PresenceCodes codes,
            Absences absences,
            Transitions transitions,
            Terms terms,
            Database database,
            Audit audit,
            Clock clock) {
        this.days = days;
        this.codes = codes;
        this.absences = absences;
        this.transitions = transitions;
        this.terms = terms;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DayView enter(EnterDay command, Caller caller) {
        var cadre = holdSelf(caller);
        var host = codes.village(command.hostCode()).orElseThrow(TogetherProblem::noSuchHost);
        requirePresent(cadre, command.day());
        var policy = new TogetherPolicy(terms.inForce());
        var day = new TogetherDay(
                TimeOrderedId.next(),
                cadre,
                host,
                command,
                terms.lastDay(command.day(), policy.submitWithin()),
                policy);
        days.persistAndFlush(day);
        transitions.begin(DayStates.MACHINE, day.id(), day.state(), caller, DayStates.rules(day.policy()));
        audit.record(caller, "together-day-entered", OBJECT, day.id().toString(), Map.of());
        return days.require(day.id(), caller);
    }

    @Transactional
    DayView submit(UUID id, SubmitDay command, Caller caller) {
        var step = make(id, DayEvent.SUBMIT, null, caller);
        var day = step.day();
        requirePresent(holdSelf(caller), day.day());
        day.submit(step.to(), terms.today());
        if (command.code() != null) {
            days.flush();
            var giver = codes.use(command.code(), day, caller).orElseThrow(TogetherProblem::wrongCode);
            confirmByCode(day, giver);
            count(day, caller);
        }
        return done(day, caller);
    }

    @Transactional
    DayView withdraw(UUID id, Caller caller) {
        var step = make(id, DayEvent.WITHDRAW, null, caller);
        step.day().enter(step.to());
        return done(step.day(), caller);
    }

    @Transactional
    DayView verify(UUID id, Caller caller) {
        var step = make(id, DayEvent.VERIFY, null, caller);
        step.day().answer(step.to(), caller.username(), terms.today(), false, null);
        count(step.day(), caller);
        return done(step.day(), caller);
    }

    @Transactional
    DayView dispute(UUID id, GiveReason command, Caller caller) {
        var step = make(id, DayEvent.DISPUTE, command.reason(), caller);
        step.day().answer(step.to(), caller.username(), terms.today(), false, command.reason());
        return done(step.day(), caller);
    }

    /** An office decides on a disputed day, or cancels one that should never have been entered. */
    @Transactional
    DayView decide(UUID id, DayEvent event, GiveReason command, Caller caller) {
        var step = make(id, event, command.reason(), caller);
        step.day().decide(step.to(), caller.username(), terms.today(), command.reason());
        return done(step.day(), caller);
    }

    @Transactional
    CodeView issueCode(IssueCode command, Caller caller) {
        var code = codes.issue(command, terms.today(), caller);
        audit.record(caller, "presence-code-issued", "unit", command.hostCode(), Map.of("day", command.day()));
        return new CodeView(command.hostCode(), command.day(), code);
    }

    /** A day whose step is granted and logged, and where it leads. */
    private record Step(TogetherDay day, DayState to) {}

    private Step make(UUID id, DayEvent event, @Nullable String reason, Caller caller) {
        var facts = days.facts(id, caller);
        var day = days.lock(id);
        var to = transitions.make(
                DayStates.MACHINE,
                id,
                day.state(),
                event,
                caller,
                reason,
                DayStates.rules(day.policy()),
                new Guards<>(DayRules.decide(event, facts), why -> TogetherProblem.of(why, day.submitBy())));
        audit.record(caller, "together-day-step", OBJECT, id.toString(), Map.of("event", event));
        return new Step(day, to);
    }

    /** Who gave the code confirmed the day when he or she gave it. */
    private void confirmByCode(TogetherDay day, String giver) {
        transitions.take(
                DayStates.MACHINE,
                day.id(),
                List.of(new Transitions.Made(
                        DayEvent.VERIFY.name(),
                        day.state().name(),
                        DayState.VERIFIED.name(),
                        giver,
                        clock.instant(),
                        null,
                        DayStates.rules(day.policy()))));
        day.answer(DayState.VERIFIED, giver, terms.today(), true, null);
    }

    /** What the host confirmed counts, without anybody else's doing. */
    private void count(TogetherDay day, Caller caller) {
        transitions.make(
                DayStates.MACHINE,
                day.id(),
                day.state(),
                DayEvent.COUNT,
                caller.deciding(),
                null,
                DayStates.rules(day.policy()));
        day.enter(DayState.COUNTED);
    }

    private DayView done(TogetherDay day, Caller caller) {
        days.flush();
        return days.require(day.id(), caller);
    }

    /** The caller's own file, held so that of two entries at once the second sees the first, and no absence slips in. */
    private UUID holdSelf(Caller caller) {
        return database.find(
                        Sql.of("SELECT id FROM cadre WHERE number = ? FOR NO KEY UPDATE", caller.cadre()),
                        row -> row.uuid("id"))
                .orElseThrow(TogetherProblem::absent);
    }

    private void requirePresent(UUID cadre, LocalDate day) {
        absences.on(cadre, day).ifPresent(why -> {
            throw TogetherProblem.away(day, why);
        });
    }
}
