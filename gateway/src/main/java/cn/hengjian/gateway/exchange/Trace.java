package cn.hengjian.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context of a request: the caller's own if it is well-formed, otherwise a new one.
 *
 * @param parent the {@code traceparent} to send on
 * @param known whether the caller sent it, so that a {@code tracestate} beside it has a meaning
 */
record Trace(String parent, boolean known) {

    private static final Pattern PARENT = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int ID_START = 3;
    private static final int ID_END = 35;

    static Trace of(@Nullable String traceparent) {
        if (traceparent != null && PARENT.matcher(traceparent).matches()) {
            return new Trace(traceparent, true);
        }
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // An id only has to be unlikely to repeat; the lowest bit keeps it from being all zeros, which is invalid.
        return new Trace(
                "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                        + hex.toHexDigits(random.nextLong() | 1) + "-01",
                false);
    }

    /** The trace id, 32 hex digits. */
    String id() {
        return parent.substring(ID_START, ID_END);
    }
}
