package cn.hengjian.platform.inbox;

import org.jspecify.annotations.Nullable;

/** An event that no repetition will make readable; it goes to the dead letters with this reason. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String reason) {
        this(reason, null);
    }

    public UnreadableEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
