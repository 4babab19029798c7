package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.sight.Reader;
import java.util.UUID;

/**
 * Told inside the transaction in which a conclusion falls: what was built on it falls with it.
 *
 * @param reader who decided
 * @param reason why, for the log of what falls
 */
public record ConclusionOverturned(UUID findingId, Reader reader, String reason) {

    @Override
    public String toString() {
        return "ConclusionOverturned[" + findingId + "]";
    }
}
