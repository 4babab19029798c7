package cn.hengjian.platform.sample;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The state machine of a note. */
final class NoteStates {

    static final StateMachine<NoteState, Event> MACHINE = new StateMachine<>(
            "SM-NOTE",
            List.of(
                    new Transition<>(
                            NoteState.DRAFT,
                            Event.FILE,
                            NoteState.FILED,
                            Set.of(Roles.ORGANISATION, Roles.UNIT_LEADER)),
                    new Transition<>(NoteState.FILED, Event.ARCHIVE, NoteState.ARCHIVED, Set.of(Roles.HR_BUREAU))));

    /** What may happen to a note. */
    enum Event {
        FILE,
        ARCHIVE
    }

    private NoteStates() {}
}
