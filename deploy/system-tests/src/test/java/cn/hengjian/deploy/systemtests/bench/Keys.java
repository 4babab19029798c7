package cn.hengjian.deploy.systemtests.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a table, and other tables' references to it, put off while much is loaded into it: made once from all rows,
 * and checked at once, they take a tenth of the time. What is loaded meets the same constraints in the end.
 *
 * @param drop in this order
 * @param restore in the opposite one
 */
record Keys(List<String> drop, List<String> restore) {

    /** Foreign keys go first, and come back last. */
    private static final String OF_TABLE = """
            SELECT format('ALTER TABLE %1$s DROP CONSTRAINT %2$I', conrelid::regclass, conname) AS drop,
                   format('ALTER TABLE %1$s ADD CONSTRAINT %2$I %3$s', conrelid::regclass, conname,
                          pg_get_constraintdef(oid)) AS restore,
                   contype <> 'f' AS later
            FROM pg_constraint
            WHERE conrelid = '%4$s'::regclass AND contype IN ('p', 'u')
                OR contype = 'f' AND '%4$s'::regclass IN (conrelid, confrelid)
            UNION ALL
            SELECT format('DROP INDEX %1$s', indexrelid::regclass), pg_get_indexdef(indexrelid), true
            FROM pg_index WHERE indrelid = '%4$s'::regclass
                AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = indexrelid AND c.conrelid = indrelid)
            ORDER BY later""";

    static Keys of(Connection connection, String table) throws SQLException {
        var drop = new ArrayList<String>();
        var restore = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OF_TABLE.replace("%4$s", table))) {
            while (rows.next()) {
                drop.add(rows.getString("drop"));
                restore.addFirst(rows.getString("restore"));
            }
        }
        return new Keys(drop, restore);
    }

    /** Loads rows into a table that has no keys meanwhile. */
    static void putOff(Connection connection, String table, String load) throws SQLException {
        var keys = of(connection, table);
        try (var statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'");
            for (var drop : keys.drop()) {
                statement.execute(drop);
            }
            statement.execute(load);
            for (var restore : keys.restore()) {
                statement.execute(restore);
            }
        }
    }
}
