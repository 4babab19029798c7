package cn.hengjian.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Sub-records that pass every check, to be spoiled by a test. */
final class Entries {

    private static final Map<String, Map<String, Object>> VALID = Map.of(
            "EDUCATION",
            Map.of("education", "21", "school", "衡安大学", "endDate", "2007-06-30", "mode", "FULL_TIME"),
            "FAMILY",
            Map.of("relation", "配偶", "name", "李梅", "politicalStatus", "13", "workplace", "衡安县第一中学教师"),
            "RESUME",
            Map.of("fromMonth", "2007-07", "toMonth", "2015-03", "content", "衡安县财政局科员"),
            "RANK",
            Map.of("rank", "R09", "fromDate", "2019-06-01", "document", "衡组〔2019〕3号"),
            "REWARD",
            Map.of("reward", "MERIT_3", "name", "抗洪抢险三等功", "grantedOn", "2020-08-01", "grantedBy", "衡安县人民政府"),
            "SANCTION",
            Map.of(
                    "sanction",
                    "WARNING",
                    "reason",
                    "违反工作纪律",
                    "decidedOn",
                    "2021-03-01",
                    "endsOn",
                    "2021-09-01",
                    "decidedBy",
                    "衡安县监察委员会",
                    "document",
                    "衡监〔2021〕5号"),
            "TRAINING",
            Map.of(
                    "training",
                    "PROMOTION",
                    "name",
                    "科级干部任职培训班",
                    "organiser",
                    "县委党校",
                    "startDate",
                    "2022-05-09",
                    "endDate",
                    "2022-05-20",
                    "hours",
                    80),
            "EXIT",
            Map.of("manner", "TRANSFERRED", "exitedOn", "2025-12-01", "document", "衡组〔2025〕40号"));

    private Entries() {}

    static Stream<String> kinds() {
        return VALID.keySet().stream().sorted();
    }

    static Map<String, Object> a(String kind) {
        return new HashMap<>(VALID.get(kind));
    }

    /** As it is shown: the family is masked. */
    static Map<String, Object> shown(String kind) {
        return kind.equals("FAMILY") ? Map.of("relation", "配偶", "name", "李*") : a(kind);
    }

    static String path(County.Cadre cadre, String kind) {
        return "/cadres/" + cadre.id() + "/entries/" + kind;
    }

    static JsonPath added(County.Cadre cadre, String kind) {
        var response = Api.ORGANISATION.post(path(cadre, kind), a(kind));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath();
    }

    static Response replace(Api caller, String path, long version, Object body) {
        return caller.request()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put(Api.ROOT + path);
    }

    static Response remove(Api caller, String path, long version) {
        return caller.request().header("If-Match", "\"" + version + "\"").delete(Api.ROOT + path);
    }
}
