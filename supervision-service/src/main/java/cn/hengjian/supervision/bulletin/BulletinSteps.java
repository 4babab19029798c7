package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.bulletin.rules.BulletinEvent;
import cn.hengjian.supervision.bulletin.rules.BulletinFacts;
import cn.hengjian.supervision.bulletin.rules.BulletinRules;
import cn.hengjian.supervision.bulletin.rules.BulletinState;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a bulletin, and leaves behind what each has to: log and audit entry. */
@ApplicationScoped
class BulletinSteps {

    private static final String MECHANISM = "M22";

    private final Transitions transitions;
    private final Audit audit;

    BulletinSteps(Transitions transitions, Audit audit) {
        this.transitions = transitions;
        this.audit = audit;
    }

    void begin(Bulletin bulletin, Reader reader) {
        transitions.begin(BulletinStates.MACHINE, bulletin.id(), bulletin.state(), reader.caller(), rules(bulletin));
        audit.record(
                reader.caller(), "bulletin-drafted", "bulletin", bulletin.id().toString(), Map.of());
    }

    /** Makes the step if the machine lists it and no guard refuses, and returns the state that it leads to. */
    BulletinState make(
            Bulletin bulletin, BulletinEvent event, BulletinFacts facts, Reader reader, @Nullable String reason) {
        var next = transitions.make(
                BulletinStates.MACHINE,
                bulletin.id(),
                bulletin.state(),
                event,
                reader.caller(),
                reason,
                rules(bulletin),
                new Guards<>(BulletinRules.decide(event, facts), why -> BulletinProblem.of(why, facts)));
        audit.record(
                reader.caller(), "bulletin-step", "bulletin", bulletin.id().toString(), Map.of("event", event.name()));
        return next;
    }

    private static List<String> rules(Bulletin bulletin) {
        return List.of(MECHANISM, bulletin.policy());
    }
}
