package cn.hengjian.personnel.testing;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** What the database holds, as an effect to be asserted. */
public final class Stored {

    private Stored() {}

    public static long count(String from, Object... arguments) {
        return database().require(Sql.of("SELECT count(*) AS n FROM " + from, arguments), row -> row.number("n"));
    }

    public static String text(String select, Object... arguments) {
        return database().require(Sql.of(select, arguments), row -> row.text("value"));
    }

    /** The bodies of the events of an aggregate, oldest first. */
    public static List<JsonPath> events(String type, String aggregateId) {
        return database()
                .list(
                        Sql.of(
                                "SELECT payload::text AS payload FROM outbox WHERE type = ? AND aggregate_id = ? ORDER BY seq",
                                "cn.hengjian.personnel." + type,
                                aggregateId),
                        row -> JsonPath.from(row.text("payload")));
    }

    public static List<String> audited(String objectId) {
        return database()
                .list(
                        Sql.of(
                                "SELECT actor || ' ' || action AS entry FROM audit_entry WHERE object_id = ? ORDER BY id",
                                objectId),
                        row -> row.text("entry"));
    }

    /** The tables, of whatever schema, in which any column holds a text: as it is, or as the bytes of its characters. */
    public static List<String> tablesThatHold(String text) {
        var bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return database()
                .list(
                        Sql.of("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
                                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"),
                        row -> row.text("name"))
                .stream()
                .filter(table ->
                        count(table + " t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0", text, bytes) > 0)
                .toList();
    }

    public static Database database() {
        return Arc.container().instance(Database.class).get();
    }
}
