package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens cases: each with its number, the policy that it runs under, and what it waits for first. */
@ApplicationScoped
public class MeasureOpening {

    private final MeasureRepository measures;
    private final MeasureSteps steps;
    private final CaseNumbers numbers;
    private final Terms terms;
    private final Duties duties;
    private final Database database;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;
    private final SuggestionText suggestions;
    private final Clock clock;

    MeasureOpening(
            MeasureRepository measures,
            MeasureSteps steps,
            CaseNumbers numbers,
            Terms terms,
            Duties duties,
            Database database,
            Transitions transitions,
            Outbox outbox,
            Audit audit,
            SuggestionText suggestions,
            Clock clock) {
        this.measures = measures;
        this.steps = steps;
        this.numbers = numbers;
        this.terms = terms;
        this.duties = duties;
        this.database = database;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** What a case comes from. */
    public record Origin(
            MeasureSource source,
            String grounds,
            @Nullable UUID talkId,
            @Nullable UUID parentId,
            @Nullable Suggestion suggestion) {

        public static Origin office(String grounds) {
            return new Origin(MeasureSource.OFFICE, grounds, null, null, null);
        }

        public static Origin talk(UUID talk, String grounds) {
            return new Origin(MeasureSource.TALK, grounds, talk, null, null);
        }

        public static Origin measure(UUID parent, String grounds) {
            return new Origin(MeasureSource.MEASURE, grounds, null, parent, null);
        }

        public static Origin suggestion(Suggestion suggestion, String grounds) {
            return new Origin(MeasureSource.SUGGESTION, grounds, null, null, suggestion);
        }

        /** The cadre filed it. */
        public static Origin self(String grounds) {
            return new Origin(MeasureSource.SELF, grounds, null, null, null);
        }
    }

    /**
     * What a case begins with that is opened by a proposal.
     *
     * @param situation null where there is none, or none is found yet
     * @param congress the post is the congress's to give and to take (G6); null if nobody looked yet
     */
    public record Proposed(
            @Nullable String situation,
            String manner,
            String text,
            @Nullable Boolean congress) {}

    /** Whether a suggestion has opened its case. */
    public boolean isOpened(UUID suggestion) {
        return database.find(Sql.of("SELECT id FROM measure WHERE suggestion_id = ?", suggestion), row -> true)
                .isPresent();
    }

    public boolean knows(UUID cadre) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE id = ?", cadre), row -> true)
                .isPresent();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, E extends Enum<E>> UUID open(
            Procedure<S, E> procedure, S first, UUID cadre, Origin origin, Caller caller) {
        return open(procedure, first, cadre, origin, null, caller);
    }

    /** The same with what is proposed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, E extends Enum<E>> UUID open(
            Procedure<S, E> procedure, S first, UUID cadre, Origin origin, @Nullable Proposed proposed, Caller caller) {
        var today = terms.today();
        var pack = terms.inForce();
        var ref = new CaseRef(
                procedure.kind(), TimeOrderedId.next(), numbers.next(procedure.prefix(), today.getYear()), cadre);
        var suggestion = origin.suggestion();
        database.update(Sql.of(
                "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, talk_id,"
                        + " parent_id, suggestion_id, suggestion, policy_pack, policy_version, situation, manner, proposal,"
                        + " congress) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::uuid, ?::jsonb, ?, ?, ?, ?, ?,"
                        + " ?::boolean)",
                ref.id(),
                ref.number(),
                ref.kind(),
                cadre,
                first,
                origin.source(),
                caller.username(),
                clock.instant(),
                origin.grounds(),
                origin.talkId(),
                origin.parentId(),
                suggestion == null ? null : suggestion.suggestionId(),
                suggestion == null ? null : suggestions.write(suggestion),
                pack.pack(),
                pack.version(),
                proposed == null ? null : proposed.situation(),
                proposed == null ? null : proposed.manner(),
                proposed == null ? null : proposed.text(),
                proposed == null ? null : proposed.congress()));
        transitions.begin(
                procedure.machine(),
                ref.id(),
                first,
                caller,
                suggestion == null ? List.of(procedure.machine().id()) : suggestion.rules());
        var policy = new MeasurePolicy(pack);
        procedure
                .waiting(first)
                .ifPresent(wait -> duties.open(
                        ref,
                        wait.task(),
                        today,
                        policy.within(ref.kind(), wait.task(), level(cadre)),
                        policy.warnBefore(),
                        wait.roles(),
                        caller));
        outbox.append(new MeasureChanged(ref.id(), ref.kind(), ref.number(), cadre, "OPEN", first.name(), 0));
        audit.record(
                caller, "measure-opened", MeasureSteps.OBJECT, ref.id().toString(), Map.of("source", origin.source()));
        return ref.id();
    }

    private String level(UUID cadre) {
        return database.require(Sql.of("SELECT level FROM cadre WHERE id = ?", cadre), row -> row.text("level"));
    }

    /** A case that is opened together with others; what it is about is known. */
    public record Found(UUID id, UUID cadreId, String situation, String grounds) {

        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    /** Opens what a scan found, all at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, E extends Enum<E>> void openAll(
            Procedure<S, E> procedure, S first, List<Found> found, Caller caller) {
        if (found.isEmpty()) {
            return;
        }
        var pack = terms.inForce();
        var given = numbers.next(procedure.prefix(), terms.today().getYear(), found.size());
        var ids = found.stream().map(Found::id).toList();
        database.update(Sql.of(
                "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, situation,"
                        + " policy_pack, policy_version)"
                        + " SELECT f.id, f.number, ?, f.cadre_id, ?, ?, ?, ?, f.grounds, f.situation, ?, ?"
                        + " FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[])"
                        + " AS f (id, number, cadre_id, situation, grounds)",
                procedure.kind(),
                first,
                MeasureSource.SCAN,
                caller.username(),
                clock.instant(),
                pack.pack(),
                pack.version(),
                ids,
                given,
                found.stream().map(Found::cadreId).toList(),
                found.stream().map(Found::situation).toList(),
                found.stream().map(Found::grounds).toList()));
        var rules = List.of(procedure.machine().id(), pack.reference());
        transitions.beginAll(procedure.machine(), ids, first, caller, rules);
        outbox.appendStates(MeasureChanged.TOPIC, MeasureChanged.TYPE, measures.states(ids, "OPEN"));
        steps.awaitFirst(procedure, first, measures.lockAll(ids, procedure.kind(), first.name()), caller);
    }
}
