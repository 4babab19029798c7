package cn.hengjian.supervision.petition;

import cn.hengjian.supervision.docket.DocketItem;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.submission.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of claims.
 *
 * @param handlingUnitCode absent until it is passed on
 * @param task what the staff owe; absent if nothing
 * @param due the last day of that, or the last on which the sender can ask for more
 * @param overdue the staff still owe it, and its day has passed
 */
public record PetitionSummary(
        UUID id,
        String number,
        PetitionState state,
        Channel channel,
        String subject,
        String unitCode,
        String unitName,
        @Nullable String handlingUnitCode,
        @Nullable String handlingUnitName,
        List<String> windCodes,
        LocalDate receivedOn,
        DocketItem.@Nullable Task task,
        @Nullable LocalDate due,
        boolean overdue,
        List<String> allowedTransitions) {

    @Override
    public String toString() {
        return "PetitionSummary[" + id + "]";
    }
}
