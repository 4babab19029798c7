package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.Denominator;
import cn.hengjian.assessment.trigger.rules.Poll;
import cn.hengjian.assessment.trigger.rules.Reading;
import cn.hengjian.assessment.trigger.rules.Reason;
import cn.hengjian.assessment.trigger.rules.TalkTrigger;
import cn.hengjian.assessment.trigger.rules.TriggerParameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why the rule suggested a talk with somebody, or why not.
 *
 * @param outcome TRIGGERED, NOT_TRIGGERED or INDETERMINATE
 * @param counts null where so few marks were valid that they would tell how single voters marked
 * @param comparisons what was compared, in whole numbers; empty where counts are withheld
 * @param text the same for people, in the reader's language, a line a step
 */
record TriggerView(
        UUID reviewId,
        UUID runId,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String outcome,
        List<Reason> reasons,
        String rule,
        Reading reading,
        String pack,
        int packVersion,
        Denominator denominator,
        @Nullable Counts counts,
        List<Comparison> comparisons,
        @Nullable UUID suggestionId,
        Instant evaluatedAt,
        String text) {

    /** What was counted, unweighted, over all classes of voters. */
    record Counts(long issued, long returned, long valid, long competent, long basic, long incompetent) {

        static Counts of(Poll poll, TriggerParameters parameters) {
            var marks = poll.marks();
            return new Counts(
                    poll.issued(),
                    poll.returned(),
                    marks.valid(),
                    TalkTrigger.competent(poll, parameters),
                    marks.basic(),
                    marks.incompetent());
        }
    }

    /**
     * A comparison without division: {@code left < right} means what {@code meaning} says.
     *
     * @param holds whether it is so
     */
    record Comparison(String name, long left, String operator, long right, boolean holds, String meaning) {}

    /** Names are personal. */
    @Override
    public String toString() {
        return "TriggerView[reviewId=" + reviewId + ", cadreId=" + cadreId + "]";
    }
}
