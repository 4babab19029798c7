package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Talks that were held, as what can be reviewed and appealed against (SM-13). */
@ApplicationScoped
public class TalkDecisions {

    private final Database database;
    private final TalkRepository talks;
    private final TalkSteps steps;
    private final Effects effects;
    private final Terms terms;

    TalkDecisions(Database database, TalkRepository talks, TalkSteps steps, Effects effects, Terms terms) {
        this.database = database;
        this.talks = talks;
        this.steps = steps;
        this.effects = effects;
        this.terms = terms;
    }

    /**
     * A talk that was held.
     *
     * @param knownOn when the cadre knew of it: the day of the talk
     * @param stands it was neither revoked nor cancelled
     */
    public record Decision(UUID id, UUID cadreId, LocalDate knownOn, boolean stands) {}

    /** The talk of a cadre with him or her, if it was held. */
    public Optional<Decision> find(UUID talk, Caller cadre) {
        return database.find(
                Sql.of(
                        "SELECT t.id, t.cadre_id, t.held_on, t.state FROM talk t JOIN cadre c ON c.id = t.cadre_id"
                                + " WHERE t.id = ? AND t.held_on IS NOT NULL AND c.number = ?",
                        talk,
                        cadre.cadre()),
                row -> new Decision(
                        row.uuid("id"),
                        row.uuid("cadre_id"),
                        row.date("held_on"),
                        !Set.of(TalkState.REVOKED, TalkState.CANCELLED)
                                .contains(TalkState.valueOf(row.text("state")))));
    }

    /** Who decides on a talk with a cadre of a level under a version of the policy (G1). */
    public Set<String> deciders(String level, String pack, int version) {
        return TalkPolicy.of(terms, pack, version).approvers(level);
    }

    /** Undoes a talk as somebody decided on an appeal: its effects end, and its history stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID id, String reason, Caller decider) {
        var talk = talks.lock(id);
        steps.make(talk, TalkEvent.UNDO, talks.facts(id, decider), decider.deciding(), reason);
        effects.end(id, terms.today(), reason);
        steps.allDone(talk);
        steps.announce(talk, TalkEvent.UNDO);
    }
}
