package cn.hengjian.supervision.cancellation;

import cn.hengjian.supervision.sight.Reader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feature does with cases of its kind that should never have been. */
public interface Cancellable {

    CaseKind kind();

    /** The case, if the reader sees it; absent is 404. */
    Subject require(UUID id, Reader reader);

    /** Ends the case, whatever its state, and what was built on it; in one that has ended so already, it is refused. */
    void cancel(UUID id, String reason, Reader system);

    /**
     * A case.
     *
     * @param unitId the unit that it is about
     */
    record Subject(String number, @Nullable UUID unitId) {}
}
