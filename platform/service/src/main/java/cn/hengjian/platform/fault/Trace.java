package cn.hengjian.platform.fault;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * A stack trace for the log: classes, places and SQL states. Messages are left out, because those of the database, of
 * parsers and of careless code quote the values that they stumbled over.
 */
public final class Trace {

    private static final int MAX_CAUSES = 10;
    private static final int MAX_FRAMES = 60;

    private Trace() {}

    public static String of(Throwable thrown) {
        var trace = new StringBuilder();
        Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            trace.append(i == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException refused) {
                trace.append(" (SQL state ").append(refused.getSQLState()).append(')');
            }
            Arrays.stream(cause.getStackTrace())
                    .limit(MAX_FRAMES)
                    .forEach(frame -> trace.append("\n\tat ").append(frame));
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
