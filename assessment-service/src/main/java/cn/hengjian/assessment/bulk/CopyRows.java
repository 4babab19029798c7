package cn.hengjian.assessment.bulk;

import cn.hengjian.platform.sql.Database;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by COPY, a block at a time. Between blocks the connection is free, so that rows can
 * be written while others are read from a cursor. What {@link #flush} has not sent is not in the table.
 */
public final class CopyRows {

    private static final int BLOCK = 1 << 20;

    private final Database database;
    private final String statement;
    private final StringBuilder block = new StringBuilder(BLOCK + (1 << 14));
    private boolean begun;

    /**
     * Rows of a table.
     *
     * @param columns their names, separated by commas
     */
    public CopyRows(Database database, String table, String columns) {
        this.database = database;
        this.statement = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    public CopyRows value(@Nullable String text) {
        next();
        if (text == null) {
            block.append("\\N");
        } else {
            escape(text);
        }
        return this;
    }

    public CopyRows value(UUID id) {
        next();
        block.append(id);
        return this;
    }

    public CopyRows value(long number) {
        next();
        block.append(number);
        return this;
    }

    public CopyRows value(boolean flag) {
        next();
        block.append(flag ? 't' : 'f');
        return this;
    }

    /** Ends a row. */
    public void end() {
        block.append('\n');
        begun = false;
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    /** Sends what has not been sent yet. */
    public void flush() {
        if (block.isEmpty()) {
            return;
        }
        database.with(connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(statement, new StringReader(block.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        block.setLength(0);
    }

    private void next() {
        if (begun) {
            block.append('\t');
        }
        begun = true;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(character);
            }
        }
    }
}
