package cn.hengjian.personnel.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Cases as they would be under a version of the policy. */
public final class WhatIfs {

    public static final String SEED = "SEED-2002/1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WhatIfs() {}

    /** Of a case at a path such as {@code /talks/<id>}. */
    public static JsonNode asked(Api by, String path, String policy) {
        return json(by, path + "/what-if?policy=" + policy);
    }

    public static JsonNode json(Api by, String path) {
        var answer = by.get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return MAPPER.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Two people make a version of a pack, ahead of every test, and say which. */
    public static int amend(String pack, String key, String value) {
        var proposed = Api.ORGANISATION.post(
                "/policy-amendments",
                Map.of(
                        "pack",
                        pack,
                        "effectiveFrom",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(150).toString(),
                        "reason",
                        "适应本县实际",
                        "changes",
                        List.of(Map.of("key", key, "value", value, "source", "县委〔2026〕31号"))));
        proposed.then().statusCode(201);
        return Api.of("county-committee")
                .request()
                .post(Api.ROOT + "/policy-amendments/" + proposed.path("id") + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("madeVersion");
    }

    public static List<String> each(JsonNode array, String... fields) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> {
                    var words = new ArrayList<String>();
                    for (var field : fields) {
                        words.add(item.path(field).asText());
                    }
                    return String.join(" ", words);
                })
                .toList();
    }

    /**
     * Under its own version a case is what it is: nothing differs, and the pack gives the very times and effects that are
     * stored.
     *
     * @param set the tasks whose time the case itself sets
     */
    public static void staysUnderItsOwnVersion(String path, String... set) {
        var stored = json(Api.ORGANISATION, path);
        var own = stored.path("policy").asText();

        var same = asked(Api.ORGANISATION, path, own);

        assertThat(same.path("own").asText()).isEqualTo(own);
        assertThat(same.path("parameters")).isEmpty();
        assertThat(same.path("differs").booleanValue()).isFalse();
        assertThat(same.path("guard").isNull()).isTrue();
        assertThat(each(same.path("deadlines"), "task", "start", "otherPeriod", "otherDue"))
                .isNotEmpty()
                .isEqualTo(each(stored.path("deadlines"), "task", "start", "period", "due"));
        assertThat(StreamSupport.stream(same.path("deadlines").spliterator(), false)
                        .filter(due -> !due.path("byPolicy").booleanValue())
                        .map(due -> due.path("task").asText()))
                .containsExactly(set);
        assertThat(each(same.path("effects"), "effect", "from", "otherUntil"))
                .isEqualTo(Stored.database()
                        .list(
                                Sql.of(
                                        "SELECT kind || ' ' || from_day || ' ' || until_day AS value FROM effect"
                                                + " WHERE case_id = ?::uuid ORDER BY from_day, kind, id",
                                        stored.path("id").asText()),
                                row -> row.text("value")));
        assertThat(each(same.path("answers"), "own")).isEqualTo(each(same.path("answers"), "other"));
    }
}
