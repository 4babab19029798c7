package cn.hengjian.supervision.petition;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Closes claims whose senders let the time for a review pass; many in one statement. */
@ApplicationScoped
class LapseService {

    static final int BATCH = 1_000;

    /** Literals, so that the index of what may lapse serves the statement. */
    private static final String LAPSING = "p.state IN ('"
            + String.join(
                    "', '",
                    PetitionStates.MACHINE.transitions().stream()
                            .filter(transition -> transition.event() == PetitionEvent.LAPSE)
                            .map(transition -> transition.from().name())
                            .toList())
            + "')";

    private final Database database;
    private final PetitionSteps steps;
    private final Terms terms;
    private final Clock clock;
    private final Caller system;

    LapseService(
            Database database,
            PetitionSteps steps,
            Terms terms,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.steps = steps;
        this.terms = terms;
        this.clock = clock;
        this.system = Caller.system(service);
    }

    /**
     * Closes the next claims.
     *
     * @return how many; fewer than {@value #BATCH} means that there are no more
     */
    @Transactional
    int closeNext() {
        var today = terms.today();
        var ids = database.list(
                Sql.of(
                                "WITH lapsed AS (SELECT p.id, p.state FROM petition p WHERE " + LAPSING
                                        + " AND p.due < ?",
                                today)
                        .add("ORDER BY p.due, p.id LIMIT ? FOR UPDATE SKIP LOCKED", BATCH)
                        .add(
                                """
                                ), moved AS (
                                UPDATE petition p SET state = ?, due = NULL, warn_on = NULL, closed_on = ?, version = p.version + 1
                                FROM lapsed WHERE p.id = lapsed.id
                                RETURNING p.id, lapsed.state AS from_state, p.policy_pack || '/' || p.policy_version AS policy
                                ), logged AS (
                                INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, rules)
                                SELECT ?, id, ?, from_state, ?, ?, ?, ARRAY[?, policy] FROM moved
                                )
                                SELECT id FROM moved""",
                                PetitionState.FINAL,
                                today,
                                PetitionStates.MACHINE.id(),
                                PetitionEvent.LAPSE,
                                PetitionState.FINAL,
                                system.username(),
                                clock.instant(),
                                PetitionSteps.MECHANISM),
                row -> row.uuid("id"));
        if (!ids.isEmpty()) {
            steps.announce(List.copyOf(ids), "closed");
        }
        return ids.size();
    }
}
