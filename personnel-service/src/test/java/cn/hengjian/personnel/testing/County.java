package cn.hengjian.personnel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what a test needs of the county, each thing with a code of its own. */
public final class County {

    public static final String ROOT = "X001";
    public static final LocalDate BIRTH = LocalDate.of(1985, 3, 12);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private County() {}

    /** A unit as the API shows it. */
    public record Unit(String id, String code) {}

    /** A post as the API shows it. */
    public record Post(String id, String code) {}

    /** A cadre as the API shows it. */
    public record Cadre(String id, String number, String citizenId) {}

    public static String nextCode(String letter) {
        return "%s%04d".formatted(letter, NEXT.incrementAndGet());
    }

    public static String nextNumber() {
        return "C%07d".formatted(NEXT.incrementAndGet());
    }

    /** The one county there is. */
    public static synchronized void aCounty() {
        var found = Api.ORGANISATION.get("/units?kind=COUNTY");
        if (found.jsonPath().getList("items").isEmpty()) {
            assertThat(Api.ORGANISATION
                            .post("/units", Map.of("code", ROOT, "name", "衡安县", "kind", "COUNTY"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    public static Unit aDepartment() {
        aCounty();
        return aUnit("DEPARTMENT", ROOT);
    }

    public static Unit aUnit(String kind, String parent) {
        var code = nextCode("D");
        return new Unit(
                created("/units", Map.of("code", code, "name", "部门" + code, "kind", kind, "parentCode", parent))
                        .getString("id"),
                code);
    }

    public static Post aPost(Unit unit) {
        var code = nextCode("P");
        return new Post(
                created(
                                "/posts",
                                Map.of(
                                        "code",
                                        code,
                                        "unitCode",
                                        unit.code(),
                                        "title",
                                        "局长",
                                        "level",
                                        "XK_Z",
                                        "postClass",
                                        "LEADER",
                                        "principal",
                                        true))
                        .getString("id"),
                code);
    }

    public static Cadre aCadre(Unit unit) {
        return aCadre(unit, "王建国");
    }

    public static Cadre aCadre(Unit unit, String name) {
        var record = aRecord(unit.code());
        record.put("name", name);
        return new Cadre(created("/cadres", record).getString("id"), (String) record.get("number"), (String)
                record.get("citizenId"));
    }

    /** A record that passes every check, to be spoiled by a test. */
    public static Map<String, Object> aRecord(String unitCode) {
        var record = new HashMap<String, Object>();
        record.put("number", nextNumber());
        record.put("name", "王建国");
        record.put("sex", "1");
        record.put("birthDate", BIRTH.toString());
        record.put("citizenId", CitizenNumbers.man(BIRTH));
        record.put("ethnicity", "01");
        record.put("politicalStatus", "01");
        record.put("nativePlace", "衡安县");
        record.put("workStart", "2007-07-15");
        record.put("partyJoined", "2006-06-01");
        record.put("level", "XK_Z");
        record.put("rank", "R07");
        record.put("unitCode", unitCode);
        return record;
    }

    public static String appoint(Cadre cadre, Post post, String from) {
        return created("/postings", appointment(cadre, post, from)).getString("id");
    }

    public static Map<String, Object> appointment(Cadre cadre, Post post, String from) {
        return new HashMap<>(
                Map.of("cadreId", cadre.id(), "postId", post.id(), "validFrom", from, "document", "衡委干〔2024〕8号"));
    }

    private static JsonPath created(String path, Object body) {
        var response = Api.ORGANISATION.post(path, body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath();
    }
}
