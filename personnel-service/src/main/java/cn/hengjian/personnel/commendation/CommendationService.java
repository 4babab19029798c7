package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.commendation.rules.CommendationEvent;
import cn.hengjian.personnel.commendation.rules.CommendationRules.Refusal;
import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.personnel.dossier.CaseEntries;
import cn.hengjian.personnel.measure.Suggestion;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what is suggested, and does with it what people decide. */
@ApplicationScoped
class CommendationService {

    private static final Caller SYSTEM = Caller.system("personnel");
    private static final String OBJECT = "commendation";

    private final CommendationRepository commendations;
    private final CaseEntries entries;
    private final CaseNumbers numbers;
    private final Terms terms;
    private final Transitions transitions;
    private final Audit audit;
    private final Clock clock;

    CommendationService(
            CommendationRepository commendations,
            CaseEntries entries,
            CaseNumbers numbers,
            Terms terms,
            Transitions transitions,
            Audit audit,
            Clock clock) {
        this.commendations = commendations;
        this.entries = entries;
        this.numbers = numbers;
        this.terms = terms;
        this.transitions = transitions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once per suggestion however often it arrives. */
    @Transactional
    void open(Suggestion suggestion) {
        if (!commendations.knows(suggestion.cadreId())) {
            throw new UnreadableEventException("a commendation is suggested for a cadre who is unknown");
        }
        if (commendations.isOpened(suggestion.suggestionId())) {
            return;
        }
        var id = commendations.open(
                suggestion, numbers.next("COMMEND", terms.today().getYear()), clock.instant());
        transitions.begin(CommendationStates.MACHINE, id, CommendationState.OPEN, SYSTEM, suggestion.rules());
    }

    /** Shows one and says so in the audit before anybody reads it. */
    CommendationView read(UUID id, Caller caller) {
        var view = commendations.require(id, caller);
        audit.record(caller, "commendation-read", OBJECT, id.toString(), Map.of());
        return view;
    }

    /** It stands with the file from now on. */
    @Transactional
    CommendationView grant(UUID id, GrantCommendation command, Caller caller) {
        if (command.reward().grantedOn().isAfter(terms.today())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/reward/grantedOn",
                            "in-future",
                            new Text("批准日期不得晚于今日", "It can't have been granted after today")));
        }
        return decide(
                id, CommendationEvent.GRANT, caller, null, cadre -> entries.commend(cadre, command.reward(), caller));
    }

    @Transactional
    CommendationView decline(UUID id, GiveReason command, Caller caller) {
        return decide(id, CommendationEvent.DECLINE, caller, command.reason(), _ -> null);
    }

    private CommendationView decide(
            UUID id,
            CommendationEvent event,
            Caller caller,
            @Nullable String reason,
            Function<UUID, @Nullable UUID> reward) {
        var found = commendations.lock(id, caller);
        var to = transitions.make(
                CommendationStates.MACHINE,
                id,
                found.state(),
                event,
                caller,
                reason,
                List.of("ASM-EXC"),
                new Guards<>(found.ruling(), CommendationService::refused));
        commendations.decide(id, to, caller, terms.today(), reason, reward.apply(found.cadreId()));
        audit.record(caller, "commendation-step", OBJECT, id.toString(), Map.of("event", event));
        return commendations.require(id, caller);
    }

    private static ProblemException refused(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE -> Recusal.ownCase();
            case KIN -> Recusal.kin();
        };
    }
}
