package cn.hengjian.supervision.draw;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.draw.rules.Candidates;
import cn.hengjian.supervision.draw.rules.DrawEvent;
import cn.hengjian.supervision.draw.rules.DrawState;
import cn.hengjian.supervision.draw.rules.Lots.Refusal;
import cn.hengjian.supervision.draw.rules.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a draw from state to state, and leaves behind what each step has to: log, audit entry, event. */
@ApplicationScoped
class DrawSteps {

    static final String TOPIC = "supervision.draw.v1";
    private static final String OBJECT = "draw";

    private final DrawRepository draws;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller system;

    DrawSteps(
            DrawRepository draws,
            Transitions transitions,
            Outbox outbox,
            Audit audit,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.draws = draws;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
        this.system = Caller.system(service);
    }

    void begin(Draw draw, Caller caller) {
        transitions.begin(DrawStates.MACHINE, draw.id(), draw.state(), caller, rules(draw));
        audit.record(caller, "draw-prepared", OBJECT, draw.id().toString(), Map.of());
        announce(draw.id(), "prepared");
    }

    /** Whether units got their inspectors decides if the draw is carried out at all. */
    DrawState draw(Draw draw, Outcome outcome, Candidates candidates, Caller caller) {
        var ruling = Ruling.unless(outcome instanceof Outcome.TooFewInspectors, Refusal.TOO_FEW_INSPECTORS);
        var next = transitions.make(
                DrawStates.MACHINE,
                draw.id(),
                draw.state(),
                DrawEvent.DRAW,
                caller,
                null,
                rules(draw),
                new Guards<>(ruling, _ -> DrawProblem.noRoundWorked(candidates)));
        return noted(draw, DrawEvent.DRAW, next, caller);
    }

    /** The system's own step: nothing drawn is a secret any more. */
    void reveal(Draw draw, LocalDate today) {
        var next = transitions.make(
                DrawStates.MACHINE, draw.id(), draw.state(), DrawEvent.REVEAL, system, null, rules(draw));
        draw.reveal(noted(draw, DrawEvent.REVEAL, next, system), today);
        announce(draw.id(), "revealed");
    }

    private DrawState noted(Draw draw, DrawEvent event, DrawState next, Caller caller) {
        audit.record(caller, "draw-step", OBJECT, draw.id().toString(), Map.of("event", event.name()));
        return next;
    }

    void noteTaking(Draw draw, Caller caller) {
        audit.record(caller, "draw-targets-taken", OBJECT, draw.id().toString(), Map.of());
    }

    /** Publishes the draw's commitments and how far it is, and nothing of what was drawn. */
    void announce(UUID id, String fact) {
        draws.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.draw." + fact + ".v1", Sql.of("""
                SELECT d.id::text, jsonb_build_object(
                    'id', d.id, 'number', d.number, 'state', d.state, 'planId', d.plan_id, 'sealed', d.sealed,
                    'algorithm', d.algorithm, 'units', d.units, 'inspectorsPerUnit', d.inspectors,
                    'candidateUnits', d.candidate_units, 'candidateInspectors', d.candidate_inspectors,
                    'seedHash', encode(d.seed_hash, 'hex'), 'candidatesHash', encode(d.candidates_hash, 'hex'),
                    'version', d.version)
                FROM draw d WHERE d.id = ?""", id));
    }

    private static List<String> rules(Draw draw) {
        return List.of("M30", draw.policy());
    }
}
