package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.opinion.rules.OpinionRules;
import cn.hengjian.supervision.submission.Letter;
import cn.hengjian.supervision.submission.SubmissionStates;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Takes an opinion from state to state, and leaves behind what each step has to: log, audit entry, event. */
@ApplicationScoped
class OpinionSteps {

    static final String TOPIC = "supervision.opinion.v1";
    static final String MECHANISM = "SM-12";

    private final OpinionRepository opinions;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    OpinionSteps(OpinionRepository opinions, Transitions transitions, Outbox outbox, Audit audit, Clock clock) {
        this.opinions = opinions;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes what was done with a letter before it was an opinion; until now that stood nowhere but with the letter. */
    void begin(UUID id, Letter letter, SubmissionEvent event, Caller caller) {
        transitions.take(
                SubmissionStates.MACHINE,
                id,
                SubmissionStates.history(letter, event, caller.username(), clock.instant(), clock.getZone()));
        for (var deed : letter.deeds()) {
            audit.record(
                    deed.actor(),
                    "submission-" + deed.kind().name().toLowerCase(Locale.ROOT),
                    "opinion",
                    id.toString(),
                    Map.of("at", deed.at().toString()));
        }
        audit.record(caller, "opinion-filed", "opinion", id.toString(), Map.of("event", event.name()));
        announce(id, "classified");
    }

    /** Makes the step if the machine lists it and no guard refuses. */
    void make(Opinion opinion, OpinionEvent event, OpinionFacts facts, Caller caller) {
        var next = transitions.make(
                OpinionStates.MACHINE,
                opinion.id(),
                opinion.state(),
                event,
                caller,
                null,
                List.of(MECHANISM, opinion.policyPack() + "/" + opinion.policyVersion()),
                new Guards<>(OpinionRules.decide(event, facts), OpinionProblem::of));
        opinion.enter(next);
        audit.record(caller, "opinion-step", "opinion", opinion.id().toString(), Map.of("event", event.name()));
    }

    /** Takes it back, as its sender asks. */
    void withdraw(Opinion opinion, Caller system) {
        make(opinion, OpinionEvent.WITHDRAW, new OpinionFacts(opinion.kind(), opinion.state(), false), system);
    }

    /** Keeps how content the sender is with the answer, once. */
    static void rate(Opinion opinion, int rating, LocalDate on) {
        if (opinion.rating() != null) {
            throw OpinionProblem.alreadyRated();
        }
        opinion.rate(rating, on);
    }

    /** Publishes the opinion as it stands now. */
    void announce(UUID id, String fact) {
        opinions.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.opinion." + fact + ".v1", Sql.of("""
                SELECT o.id::text, jsonb_build_object(
                    'id', o.id, 'number', o.number, 'kind', o.kind, 'state', o.state, 'outcome', o.outcome,
                    'channel', o.channel, 'unitId', u.id, 'unitCode', u.code,
                    'windCodes', (SELECT jsonb_agg(w.wind_code ORDER BY w.wind_code) FROM opinion_wind w
                                  WHERE w.opinion_id = o.id),
                    'codeList', o.code_list, 'duplicateOf', o.duplicate_of, 'receivedOn', o.received_on,
                    'classifiedOn', o.classified_on, 'version', o.version)
                FROM opinion o JOIN unit u ON u.id = o.unit_id WHERE o.id = ?""", id));
    }
}
