package cn.hengjian.supervision.petition;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.docket.DocketItem;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim without what people wrote, which is read by itself and noted. Its id and number are those under which it
 * stands among opinions and claims; there the petition office writes to the sender and sees who that is.
 *
 * @param unitCode the unit that it is about
 * @param handlingUnitCode the unit that it was passed on to; absent until then
 * @param windCodes codes of the list of this version
 * @param anonymous the sender gave neither name nor contact
 * @param task what the staff owe; absent if nothing
 * @param due the last day of that, or the last on which the sender can ask for more
 * @param overdue the staff still owe it, and its day has passed
 * @param review the review of the reply, once it is decided
 * @param closedOn when the last word was said
 * @param duplicates numbers of those that are joined to it
 * @param policy the pack and version that the case runs under
 * @param allowedTransitions what the reader may do now
 */
public record PetitionView(
        UUID id,
        String number,
        PetitionState state,
        Channel channel,
        String unitCode,
        String unitName,
        @Nullable String handlingUnitCode,
        @Nullable String handlingUnitName,
        List<String> windCodes,
        int codeList,
        boolean anonymous,
        int participants,
        LocalDate receivedOn,
        @Nullable LocalDate transferredOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate repliedOn,
        @Nullable String repliedBy,
        @Nullable Review review,
        @Nullable Review reReview,
        @Nullable LocalDate closedOn,
        @Nullable Integer rating,
        List<String> duplicates,
        DocketItem.@Nullable Task task,
        @Nullable LocalDate due,
        boolean overdue,
        List<DeadlineView> deadlines,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /**
     * What a review came to.
     *
     * @param unitCode the unit one level up that decided; absent if an office did
     */
    public record Review(
            Outcome outcome,
            LocalDate on,
            String by,
            @Nullable String unitCode) {}
}
