package cn.hengjian.platform.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells an outage of the database, which waiting cures, from what it refuses, which waiting does not. */
public final class Outage {

    private Outage() {}

    public static boolean is(Throwable thrown) {
        for (var cause : Causes.of(thrown)) {
            if (cause instanceof SQLTransientException || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException refused) {
                return isState(refused.getSQLState());
            }
        }
        return false;
    }

    /** 08 connection, 53 resources, 57P shutting down, 25P03 idle, 40 rolled back; none: no connection in time. */
    private static boolean isState(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.equals("25P03")
                || state.startsWith("40");
    }
}
