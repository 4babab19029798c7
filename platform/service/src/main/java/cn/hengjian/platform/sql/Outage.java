package cn.hengjian.platform.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells an outage of the database, which waiting cures, from what it refuses, which waiting does not. */
public final class Outage {

    private Outage() {}

    public static boolean is(Throwable thrown) {
        for (var cause : Causes.of(thrown)) {
            if (cause instanceof SQLTransientException || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (cause instanceof PSQLException refused && isFatal(refused)) {
                return true;
            }
            if (cause instanceof SQLException refused) {
                return isState(refused.getSQLState());
            }
        }
        return false;
    }

    /** Whether the server ended the session or didn't let it begin, for whatever reason. */
    public static boolean isFatal(PSQLException refused) {
        var message = refused.getServerErrorMessage();
        return message != null && "FATAL".equals(message.getSeverity());
    }

    /** 08 connection, 53 resources, 57P shutting down, 40 rolled back; none: no connection in time. */
    private static boolean isState(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("40");
    }
}
