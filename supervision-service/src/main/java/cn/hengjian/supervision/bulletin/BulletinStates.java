package cn.hengjian.supervision.bulletin;

import static cn.hengjian.platform.security.Roles.COUNTY_COMMITTEE;
import static cn.hengjian.platform.security.Roles.DISCIPLINE;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.supervision.bulletin.rules.BulletinEvent.APPROVE;
import static cn.hengjian.supervision.bulletin.rules.BulletinEvent.CHECK;
import static cn.hengjian.supervision.bulletin.rules.BulletinEvent.EDIT;
import static cn.hengjian.supervision.bulletin.rules.BulletinEvent.ISSUE;
import static cn.hengjian.supervision.bulletin.rules.BulletinEvent.RETURN;
import static cn.hengjian.supervision.bulletin.rules.BulletinState.APPROVED;
import static cn.hengjian.supervision.bulletin.rules.BulletinState.CHECKED;
import static cn.hengjian.supervision.bulletin.rules.BulletinState.DRAFT;
import static cn.hengjian.supervision.bulletin.rules.BulletinState.ISSUED;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.bulletin.rules.BulletinEvent;
import cn.hengjian.supervision.bulletin.rules.BulletinFacts;
import cn.hengjian.supervision.bulletin.rules.BulletinRules;
import cn.hengjian.supervision.bulletin.rules.BulletinRules.Refusal;
import cn.hengjian.supervision.bulletin.rules.BulletinState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The machine of bulletins (SM-10). */
final class BulletinStates {

    static final StateMachine<BulletinState, BulletinEvent> MACHINE = new StateMachine<>(
            "Bulletin",
            List.of(
                    new Transition<>(DRAFT, EDIT, DRAFT, Set.of(SUPERVISION_OFFICE)),
                    new Transition<>(DRAFT, CHECK, CHECKED, Set.of(SUPERVISION_OFFICE, DISCIPLINE))
                            .guardedBy(Refusal.OWN_TEXT, Refusal.NAMES, Refusal.SMALL_UNITS),
                    new Transition<>(CHECKED, RETURN, DRAFT, Set.of(SUPERVISION_OFFICE, COUNTY_COMMITTEE)),
                    new Transition<>(CHECKED, APPROVE, APPROVED, Set.of(COUNTY_COMMITTEE)).guardedBy(Refusal.INVOLVED),
                    new Transition<>(APPROVED, ISSUE, ISSUED, Set.of(SUPERVISION_OFFICE))));

    private BulletinStates() {}

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(BulletinState state, BulletinFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> BulletinRules.decide(event, facts));
    }
}
