package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinEvent;
import cn.hengjian.assessment.bulletin.rules.BulletinFacts;
import cn.hengjian.assessment.bulletin.rules.BulletinRules;
import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a bulletin, and leaves behind what each has to: log and audit entry. */
@ApplicationScoped
class BulletinSteps {

    private final Transitions transitions;
    private final Audit audit;

    BulletinSteps(Transitions transitions, Audit audit) {
        this.transitions = transitions;
        this.audit = audit;
    }

    void begin(Bulletin bulletin, Caller caller) {
        transitions.begin(BulletinStates.MACHINE, bulletin.id(), bulletin.state(), caller, rules(bulletin));
        audit.record(caller, "bulletin-drafted", "bulletin", bulletin.id().toString(), Map.of());
    }

    /** Makes the step if the machine lists it and no guard refuses, and returns the state that it leads to. */
    BulletinState make(
            Bulletin bulletin, BulletinEvent event, BulletinFacts facts, Caller caller, @Nullable String reason) {
        var next = transitions.make(
                BulletinStates.MACHINE,
                bulletin.id(),
                bulletin.state(),
                event,
                caller,
                reason,
                rules(bulletin),
                new Guards<>(BulletinRules.decide(event, facts), why -> BulletinProblem.of(why, facts)));
        audit.record(caller, "bulletin-step", "bulletin", bulletin.id().toString(), Map.of("event", event.name()));
        return next;
    }

    private static List<String> rules(Bulletin bulletin) {
        return List.of("M22", "SM-10", bulletin.policy());
    }
}
