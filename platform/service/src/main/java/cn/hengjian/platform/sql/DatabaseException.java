package cn.hengjian.platform.sql;

import java.sql.SQLException;

/** What the database refused; its cause carries the SQL state, by which the edge tells conflicts from faults. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
