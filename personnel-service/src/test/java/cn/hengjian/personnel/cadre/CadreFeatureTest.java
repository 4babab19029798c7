package cn.hengjian.personnel.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.CitizenNumbers;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CadreFeatureTest {

    @Test
    void opensAFileAndPublishesNothingPersonalButTheName() {
        var unit = County.aDepartment();
        var record = County.aRecord(unit.code());
        var citizenId = (String) record.get("citizenId");

        var response = Api.ORGANISATION.post("/cadres", record);

        assertThat(response.statusCode()).isEqualTo(201);
        var view = response.jsonPath();
        var id = view.getString("id");
        assertThat(response.header("Location")).endsWith(Api.ROOT + "/cadres/" + id);
        assertThat(view.getString("citizenId"))
                .isEqualTo(citizenId.substring(0, 6) + "********" + citizenId.substring(14));
        assertThat(view.getList("warnings.code")).containsExactly("region-unknown");
        var state = Stored.events("cadre.changed.v1", id).getFirst().<String, Object>getMap("");
        assertThat(state)
                .containsEntry("id", id)
                .containsEntry("number", record.get("number"))
                .containsEntry("name", "王建国")
                .containsEntry("unitId", unit.id())
                .containsEntry("unitCode", unit.code())
                .containsEntry("level", "XK_Z")
                .containsEntry("rank", "R07")
                .containsEntry("status", "ACTIVE")
                .containsEntry("version", 0)
                .containsOnlyKeys(
                        "id",
                        "number",
                        "name",
                        "unitId",
                        "unitCode",
                        "level",
                        "rank",
                        "postId",
                        "postCode",
                        "postTitle",
                        "postClass",
                        "status",
                        "version");
        assertThat(Stored.audited(id)).containsExactly("org.wang cadre-created");
    }

    @Test
    void keepsTheCitizenIdEncrypted() {
        var cadre = County.aCadre(County.aDepartment());

        assertThat(Stored.count("cadre WHERE id = ?::uuid AND octet_length(citizen_id_hash) = 32", cadre.id()))
                .isEqualTo(1);
        assertThat(Stored.count("cadre WHERE position(?::bytea IN citizen_id) > 0", cadre.citizenId()))
                .isZero();
        assertThat(Stored.count("outbox WHERE payload::text LIKE ?", "%" + cadre.citizenId() + "%"))
                .isZero();
        assertThat(Stored.count("audit_entry WHERE detail::text LIKE ?", "%" + cadre.citizenId() + "%"))
                .isZero();
    }

    @Test
    void showsAFileAndAuditsTheReading() {
        var cadre = County.aCadre(County.aDepartment());

        var response = Api.of("discipline").get("/cadres/" + cadre.id());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"0\"");
        assertThat(response.jsonPath().getString("number")).isEqualTo(cadre.number());
        assertThat(Stored.audited(cadre.id())).containsExactly("org.wang cadre-created", "user.discipline cadre-read");
    }

    @Test
    void warnsOfABirthDateAndSexThatDifferFromTheCitizenId() {
        var record = County.aRecord(County.aDepartment().code());
        record.put("birthDate", County.BIRTH.plusDays(1).toString());
        record.put("sex", "2");

        var response = Api.ORGANISATION.post("/cadres", record);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.jsonPath().getList("warnings.code"))
                .containsExactly("birth-date-differs", "sex-differs", "region-unknown");
        var chinese = Api.ORGANISATION
                .inChinese()
                .get("/cadres/" + response.jsonPath().getString("id"));
        assertThat(chinese.jsonPath().getString("warnings[0].detail")).isEqualTo("出生日期与公民身份号码不一致，请核对档案");
    }

    @Test
    void namesEveryMistakeOfARecord() {
        var record = County.aRecord("D9999");
        record.put("citizenId", "11010519491231002Y");
        record.put("workStart", "1990-01-01");
        record.put("partyJoined", "2199-01-01");
        var codes = County.aRecord("X001");
        codes.put("ethnicity", "57");
        codes.put("rank", "R13");
        codes.put("sex", "9");
        codes.put("number", "C1");

        var dates = Api.ORGANISATION.post("/cadres", record);
        var unknownCodes = Api.ORGANISATION.post("/cadres", codes);

        assertThat(dates.statusCode()).isEqualTo(422);
        assertThat(dates.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
                .isEqualTo(List.of(
                        "/citizenId citizen-id-characters",
                        "/workStart work-too-early",
                        "/partyJoined party-in-future"));
        assertThat(unknownCodes.jsonPath().getList("errors.pointer"))
                .containsExactly("/ethnicity", "/number", "/rank", "/sex");
    }

    @Test
    void refusesANumberOrCitizenIdThatIsTaken() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var sameNumber = County.aRecord(unit.code());
        sameNumber.put("number", cadre.number());
        var sameCitizen = County.aRecord(unit.code());
        sameCitizen.put("citizenId", cadre.citizenId());

        var number = Api.ORGANISATION.post("/cadres", sameNumber);
        var citizen = Api.ORGANISATION.post("/cadres", sameCitizen);

        assertThat(number.statusCode()).isEqualTo(409);
        assertThat(number.jsonPath().getString("type")).isEqualTo("/problems/cadre-number-taken");
        assertThat(citizen.statusCode()).isEqualTo(409);
        assertThat(citizen.jsonPath().getString("type")).isEqualTo("/problems/citizen-id-taken");
    }

    @Test
    void correctsARecordAndPublishesTheNewState() {
        var cadre = County.aCadre(County.aDepartment());
        var other = County.aDepartment();

        var response = Api.ORGANISATION.patch(
                "/cadres/" + cadre.id(),
                0,
                "{\"name\": \"王卫国\", \"rank\": null, \"unitCode\": \"" + other.code() + "\"}");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("rank")).isNull();
        var state = Stored.events("cadre.changed.v1", cadre.id()).getLast();
        assertThat(state.getString("name") + state.getString("unitCode") + state.getInt("version"))
                .isEqualTo("王卫国" + other.code() + 1);
        assertThat(Stored.text(
                        "SELECT detail::text AS value FROM audit_entry WHERE object_id = ? AND action = 'cadre-changed'",
                        cadre.id()))
                .isEqualTo("{\"fields\": [\"name\", \"rank\", \"unitCode\"]}");
    }

    @Test
    void warnsOfARegionThatNeverWasAndOfNoneThatIsGone() {
        var record = County.aRecord(County.aDepartment().code());
        record.put("birthDate", "1901-01-01");
        // 崇文区 until 2010; 110199 never was.
        record.put("citizenId", CitizenNumbers.manOf("110103"));
        var cadre = Api.ORGANISATION.post("/cadres", record).jsonPath();

        var never = Api.ORGANISATION.patch(
                "/cadres/" + cadre.getString("id"), 0, Map.of("citizenId", CitizenNumbers.manOf("110199")));

        assertThat(cadre.getList("warnings")).isEmpty();
        assertThat(never.jsonPath().getList("warnings.code")).containsExactly("region-unknown");
    }

    @Test
    void namesRegionsAsTheyWereCalledAtBirth() {
        var record = County.aRecord(County.aDepartment().code());
        record.put("nativeRegion", "430502");
        record.put("birthRegion", "110118");
        var created = Api.ORGANISATION.post("/cadres", record);
        var path = "/cadres/" + created.jsonPath().getString("id");

        var changed = Api.ORGANISATION.patch(path, 0, Map.of("nativeRegion", "110103"));

        var view = created.jsonPath();
        assertThat(view.getString("nativePlace")).isEqualTo("衡安县");
        assertThat(view.getString("nativeRegion") + view.getString("nativeRegionName"))
                .isEqualTo("430502湖南省邵阳市东区");
        assertThat(view.getString("birthRegion") + view.getString("birthRegionName"))
                .isEqualTo("110118北京市密云区");
        assertThat(changed.jsonPath().getString("nativeRegionName")).isEqualTo("北京市崇文区");
        assertThat(Api.ORGANISATION
                        .get(path + "/history")
                        .jsonPath()
                        .<String>getList("items.collect { it.field + ' ' + it.before + ' ' + it.after }"))
                .containsExactly("nativeRegion 430502 110103", "null null null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110199", "4305", "湖南省", ""})
    void refusesARegionThatNeverWas(String region) {
        var record = County.aRecord(County.aDepartment().code());
        record.put("birthRegion", region);

        var response = Api.ORGANISATION.post("/cadres", record);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/birthRegion");
        assertThat(response.jsonPath().getString("errors[0].detail")).contains("/api/personnel/v1/code-tables/region");
    }

    @Test
    void replacesTheCitizenId() {
        var cadre = County.aCadre(County.aDepartment());
        var birth = LocalDate.of(1984, 2, 29);
        var corrected = CitizenNumbers.man(birth);

        var response = Api.ORGANISATION.patch(
                "/cadres/" + cadre.id(), 0, Map.of("citizenId", corrected, "birthDate", birth.toString()));
        var unmasked = Api.ORGANISATION.post(
                "/cadres/" + cadre.id() + "/unmasking", Map.of("fields", List.of("citizenId"), "reason", "核对档案"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getList("warnings.code")).containsExactly("region-unknown");
        assertThat(unmasked.jsonPath().getString("values.citizenId")).isEqualTo(corrected);
    }

    @Test
    void findsByPartOfTheNameUnitSubtreeAndLevel() {
        var unit = County.aDepartment();
        var below = County.aUnit("INSTITUTION", unit.code());
        var ouyang = County.aCadre(unit, "欧阳_修");
        var ou = County.aCadre(below, "欧阳明");
        var zhang = County.aCadre(below, "张欧阳");

        var byName = Api.ORGANISATION.get("/cadres?unit={u}&q=欧阳", unit.code());
        var literally = Api.ORGANISATION.get("/cadres?unit={u}&q=欧阳_", unit.code());
        var belowOnly = Api.ORGANISATION.get("/cadres?unit={u}&q=欧阳", below.code());
        var byLevel = Api.ORGANISATION.get("/cadres?unit={u}&level=NONE", unit.code());

        assertThat(byName.jsonPath().getList("items.number"))
                .containsExactly(ouyang.number(), ou.number(), zhang.number());
        assertThat(literally.jsonPath().getList("items.number")).containsExactly(ouyang.number());
        assertThat(belowOnly.jsonPath().getList("items.number")).containsExactly(ou.number(), zhang.number());
        assertThat(byLevel.jsonPath().getList("items")).isEmpty();
    }

    @Test
    void refusesFiltersThatMakeNoSense() {
        assertThat(Api.ORGANISATION.get("/cadres?level=L99").statusCode()).isEqualTo(422);
        assertThat(Api.ORGANISATION.get("/cadres?limit=0").statusCode()).isEqualTo(400);
        assertThat(Api.ORGANISATION.get("/cadres?cursor=abc").statusCode()).isEqualTo(400);
        assertThat(Api.ORGANISATION.get("/cadres?colour=red").statusCode()).isEqualTo(400);
        assertThat(Api.ORGANISATION.get("/cadres/5").statusCode()).isEqualTo(404);
    }

    @Test
    void walksThePagesWithoutGapOrRepetition() {
        var unit = County.aDepartment();
        var numbers = List.of(
                County.aCadre(unit).number(),
                County.aCadre(unit).number(),
                County.aCadre(unit).number());

        var first = Api.ORGANISATION.get("/cadres?unit={u}&limit=2", unit.code());
        var second = Api.ORGANISATION.get(
                "/cadres?unit={u}&limit=2&cursor={c}",
                unit.code(),
                first.jsonPath().getString("next"));
        var elsewhere = Api.ORGANISATION.get(
                "/cadres?limit=2&cursor={c}", first.jsonPath().getString("next"));

        assertThat(first.jsonPath().<String>getList("items.number")).isEqualTo(numbers.subList(0, 2));
        assertThat(second.jsonPath().<String>getList("items.number")).isEqualTo(numbers.subList(2, 3));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }
}
