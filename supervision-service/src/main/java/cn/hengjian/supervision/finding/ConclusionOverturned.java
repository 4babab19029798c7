package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.sight.Reader;
import java.util.UUID;

/**
 * Told inside the transaction in which a conclusion falls: what was built on it falls with it.
 *
 * @param system the system at the decision of a person
 * @param reason why, for the log of what falls
 */
public record ConclusionOverturned(UUID findingId, Reader system, String reason) {

    @Override
    public String toString() {
        return "ConclusionOverturned[" + findingId + "]";
    }
}
