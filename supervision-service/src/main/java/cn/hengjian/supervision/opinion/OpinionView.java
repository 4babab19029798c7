package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion without what people wrote, which is read by itself and noted. Answers of steps are kept with their
 * Idempotency-Key, too, and there nothing is encrypted.
 *
 * @param anonymous the sender gave neither name nor contact
 * @param codeList version of the code list that names the winds
 * @param duplicateOf the same matter, whose answer its sender gets
 * @param duplicates numbers of those that are joined to this one
 * @param policy the pack and version that the case runs under
 * @param allowedTransitions what the reader may do now
 */
public record OpinionView(
        UUID id,
        String number,
        Kind kind,
        OpinionState state,
        Channel channel,
        String unitCode,
        String unitName,
        List<Wind> winds,
        int codeList,
        boolean anonymous,
        int participants,
        LocalDate receivedOn,
        LocalDate classifiedOn,
        String classifiedBy,
        @Nullable LocalDate transferredOn,
        @Nullable OpinionState outcome,
        @Nullable LocalDate repliedOn,
        @Nullable String repliedBy,
        @Nullable Integer rating,
        @Nullable UUID duplicateOf,
        List<String> duplicates,
        List<DeadlineView> deadlines,
        boolean overdue,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** A wind or a sub-code, named in the reader's language. */
    public record Wind(String code, String name) {}
}
