package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.VoterClass;
import org.jspecify.annotations.Nullable;

/** By how much the scores that classes of voters give are moved, so that a lenient unit gains nothing by it. */
@FunctionalInterface
public interface Shifts {

    Shifts NONE = (_, _) -> null;

    /**
     * Of a class of voters of the person's unit.
     *
     * @param question the code of an indicator; empty for the overall grade
     * @return null where nothing is moved
     */
    @Nullable
    Shift find(String question, VoterClass voterClass);
}
