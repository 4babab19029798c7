package cn.hengjian.supervision.draw;

import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.supervision.draw.rules.DrawEvent.DRAW;
import static cn.hengjian.supervision.draw.rules.DrawEvent.REVEAL;
import static cn.hengjian.supervision.draw.rules.DrawState.DRAWN;
import static cn.hengjian.supervision.draw.rules.DrawState.PREPARED;
import static cn.hengjian.supervision.draw.rules.DrawState.REVEALED;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.draw.rules.DrawEvent;
import cn.hengjian.supervision.draw.rules.DrawState;
import cn.hengjian.supervision.draw.rules.Lots.Refusal;
import java.util.List;
import java.util.Set;

/** The states of a draw (M30). */
final class DrawStates {

    static final StateMachine<DrawState, DrawEvent> MACHINE = new StateMachine<>(
            "M30 draw",
            List.of(
                    new Transition<>(PREPARED, DRAW, DRAWN, Set.of(SUPERVISION_OFFICE))
                            .guardedBy(Refusal.TOO_FEW_INSPECTORS),
                    // At once for announced visits; for sealed ones when the last of them has started.
                    new Transition<>(DRAWN, REVEAL, REVEALED, Set.of())));

    private DrawStates() {}
}
