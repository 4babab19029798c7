package cn.hengjian.personnel.testing;

import cn.hengjian.personnel.casework.DutyScanning;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What cases wait for. */
public final class Duty {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Duty() {}

    /** What falls due for somebody, all pages of it: other tests' cases wait for something, too. */
    public static List<JsonNode> docket(Api reader, int horizonDays) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = page(reader, "/docket?limit=200&horizonDays=" + horizonDays + cursor);
            page.path("items").forEach(items::add);
            var next = page.path("next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private static JsonNode page(Api reader, String path) {
        try {
            return MAPPER.readTree(
                    reader.get(path).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The duties of a case as task, roles, last day. */
    public static List<String> of(String caseId) {
        return Stored.database()
                .list(
                        Sql.of(
                                "SELECT task || ' ' || array_to_string(roles, '+') || ' ' || due AS duty FROM duty"
                                        + " WHERE case_id = ?::uuid ORDER BY due, task",
                                caseId),
                        row -> row.text("duty"));
    }

    /** Looks for what falls due, as the clock makes a running service do. */
    public static void scan() {
        DutyScanning.run();
    }
}
