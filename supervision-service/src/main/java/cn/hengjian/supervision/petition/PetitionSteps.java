package cn.hengjian.supervision.petition;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.petition.rules.PetitionRules;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a claim from state to state, and leaves behind what each step has to: log, audit entry, deadline, event. */
@ApplicationScoped
class PetitionSteps {

    static final String TOPIC = "supervision.petition.v1";
    static final String MECHANISM = "SM-12";

    private final PetitionRepository petitions;
    private final PetitionPapers papers;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;
    private final Terms terms;

    PetitionSteps(
            PetitionRepository petitions,
            PetitionPapers papers,
            Transitions transitions,
            Outbox outbox,
            Audit audit,
            Terms terms) {
        this.petitions = petitions;
        this.papers = papers;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
        this.terms = terms;
    }

    /** Makes the step if the machine lists it and no guard refuses. What is written with it stands in its papers. */
    void make(Petition petition, PetitionEvent event, PetitionFacts facts, Caller caller) {
        var next = transitions.make(
                PetitionStates.MACHINE,
                petition.id(),
                petition.state(),
                event,
                caller,
                null,
                List.of(MECHANISM, petition.policyPack() + "/" + petition.policyVersion()),
                new Guards<>(PetitionRules.decide(event, facts), why -> PetitionProblem.of(why, facts)));
        petition.enter(next);
        audit.record(caller, "petition-step", "petition", petition.id().toString(), Map.of("event", event.name()));
    }

    /** Sets a deadline as the pack of the claim has it. */
    Deadline set(Petition petition, Purpose purpose, LocalDate start, String key, Caller caller) {
        return set(petition, purpose, start, policy(petition).period(key), caller);
    }

    /** The pack that the claim runs under. */
    PolicyPack policy(Petition petition) {
        return terms.version(petition.policyPack(), petition.policyVersion());
    }

    Deadline set(Petition petition, Purpose purpose, LocalDate start, LegalPeriod period, Caller caller) {
        return terms.keep(
                petition.id(), purpose, start, period, policy(petition).integer(warning(purpose)), caller);
    }

    /** What has to be done soon is reminded of on its last days, the rest earlier. */
    private static String warning(Purpose purpose) {
        return switch (purpose) {
            case TRANSFER, INFORMING, TRANSFER_OBJECTION -> "petition.warnBefore";
            default -> "petition.handleWarnBefore";
        };
    }

    /** Keeps what the staff wrote. */
    void write(UUID id, PaperKind kind, Paper paper, Reader reader) {
        papers.add(
                id,
                new PetitionPapers.Kept(
                        kind, paper, terms.today(), reader.caller().username()));
    }

    /** Publishes claims as they stand now. */
    void announce(Collection<UUID> ids, String fact) {
        petitions.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.petition." + fact + ".v1", Sql.of("""
                SELECT p.id::text, jsonb_build_object(
                    'id', p.id, 'number', o.number, 'state', p.state, 'unitId', u.id, 'unitCode', u.code,
                    'aboutUnitId', a.id, 'aboutUnitCode', a.code,
                    'windCodes', (SELECT jsonb_agg(w.wind_code ORDER BY w.wind_code) FROM opinion_wind w
                                  WHERE w.opinion_id = o.id),
                    'codeList', o.code_list, 'receivedOn', o.received_on, 'task', p.task, 'due', p.due,
                    'acceptedOn', p.accepted_on, 'repliedOn', p.replied_on, 'reviewOutcome', p.review_outcome,
                    'reReviewOutcome', p.re_review_outcome, 'closedOn', p.closed_on, 'version', p.version)
                FROM petition p JOIN opinion o ON o.id = p.id JOIN unit a ON a.id = o.unit_id
                    LEFT JOIN unit u ON u.id = p.unit_id
                WHERE p.id = ANY (?)""", ids));
    }
}
