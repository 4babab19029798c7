package cn.hengjian.supervision.opinion;

import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.submission.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of opinions.
 *
 * @param due when it has to be answered; absent for claims and for what is joined to another
 */
public record OpinionSummary(
        UUID id,
        String number,
        Kind kind,
        OpinionState state,
        Channel channel,
        String subject,
        String unitCode,
        String unitName,
        List<String> windCodes,
        LocalDate receivedOn,
        @Nullable LocalDate due,
        boolean overdue,
        List<String> allowedTransitions) {

    @Override
    public String toString() {
        return "OpinionSummary[" + id + "]";
    }
}
