package cn.hengjian.personnel.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Acts as a test sends them. */
final class Acts {

    static final ObjectMapper JSON = new ObjectMapper();

    private Acts() {}

    /** An act of one part, which takes effect on a day. */
    static Map<String, Object> act(String on, String part, Object... says) {
        var act = new HashMap<String, Object>();
        act.put("document", "衡编发〔2026〕12号");
        act.put("effectiveOn", on);
        act.put("reason", "机构改革");
        act.put(part, List.of(says));
        return act;
    }

    static Map<String, Object> merge(String into, String... from) {
        return Map.of("fromCodes", List.of(from), "intoCode", into);
    }

    static Map<String, Object> unit(String code, String parent, Integer establishment) {
        var unit = new HashMap<String, Object>(
                Map.of("code", code, "name", "新局" + code, "kind", "DEPARTMENT", "parentCode", parent));
        unit.put("establishment", establishment);
        return unit;
    }

    static JsonNode done(Object act) {
        return read(Api.ORGANISATION.post("/reorganisations", act), 201);
    }

    static JsonNode preview(Object act) {
        return read(Api.ORGANISATION.post("/reorganisations/preview", act), 200);
    }

    static JsonNode read(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        try {
            return JSON.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands against an act, each as its place and its kind. */
    static List<String> refused(Object act, int status) {
        return texts(
                read(Api.ORGANISATION.post("/reorganisations", act), status).get("errors"), "pointer", "code");
    }

    static List<String> texts(JsonNode items, String... fields) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> item.path(field).asText())
                                .toList()))
                .toList();
    }

    static void setEstablishment(County.Unit unit, int places) {
        assertThat(Api.ORGANISATION
                        .patch("/units/" + unit.id(), 0, Map.of("establishment", places))
                        .statusCode())
                .isEqualTo(200);
    }
}
