package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import java.util.Set;
import java.util.UUID;

/**
 * Decisions that can be reviewed and appealed against (SM-13). Which there are, when the cadre knew of each, and who had
 * a part in it, the view {@code decision_on_cadre} says.
 */
public interface Appealable {

    Set<CaseKind> kinds();

    /** What a decision of a kind is called in a paper. */
    Text title(CaseKind kind);

    /** Who decides at a level, the post's where the decision is about one, under a version of the policy (G1). */
    Set<String> deciders(String level, String pack, int version);

    /**
     * Undoes a decision as somebody decided on an appeal: its effects end, and its history stays.
     *
     * @param document the decision on the appeal
     */
    void undo(UUID id, String reason, String document, Caller decider);
}
