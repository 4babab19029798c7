package cn.hengjian.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The family is encrypted where it is kept, and masked where it is shown. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FamilyEntryTest {

    private static Map<String, Object> member(String name) {
        return new HashMap<>(Map.of(
                "relation",
                "父亲",
                "name",
                name,
                "birthDate",
                "1958-04-01",
                "politicalStatus",
                "01",
                "workplace",
                name + "所在的工厂"));
    }

    private static JsonPath unmasked(County.Cadre cadre, String field) {
        var response = Api.ORGANISATION.post(
                "/cadres/" + cadre.id() + "/unmasking", Map.of("fields", List.of(field), "reason", "核对亲属关系"));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    @Test
    void noTableHoldsANameOfTheFamily() {
        var cadre = County.aCadre(County.aDepartment(), "慕容知白");
        var path = Entries.path(cadre, "FAMILY");
        var names = List.of("澹台甲山", "澹台乙水", "澹台丙火", "澹台丁木", "澹台戊土");

        var added = Api.ORGANISATION.post(
                path,
                member(names.get(0)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        var entry = path + "/" + added.jsonPath().getString("id");
        Entries.replace(Api.ORGANISATION, entry, 0, member(names.get(1)));
        Entries.replace(Api.ORGANISATION, entry, 1, member(names.get(2)));
        Entries.remove(Api.ORGANISATION, entry, 2);
        var sheet = Sheet.of("family-members", "cadreNumber", "relation", "name", "birthDate", "workplace")
                .row(cadre.number(), "母亲", names.get(3), "1958-01-01", names.get(3) + "所在的学校")
                .importAll();
        var form = Api.ORGANISATION
                .request()
                .contentType("application/xml")
                .body("""
                        <Person><JiaTingChengYuan><Item><ChengWei>儿子</ChengWei><XingMing>%s</XingMing>\
                        </Item></JiaTingChengYuan></Person>""".formatted(names.get(4)).getBytes(StandardCharsets.UTF_8))
                .post(Api.ROOT + "/cadres/" + cadre.id() + "/appointment-form");

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(sheet.state()).isEqualTo("SUCCEEDED");
        assertThat(form.jsonPath().getInt("taken")).isEqualTo(1);
        assertThat(unmasked(cadre, "familyMembers").getList("familyMembers.name"))
                .containsExactly(names.get(3), names.get(4));
        assertThat(Stored.tablesThatHold("澹台")).isEmpty();
        // What is looked for is found where it stands.
        assertThat(Stored.tablesThatHold("慕容知白")).contains("public.cadre");
    }

    @Test
    void isShownMaskedToEverybodyButTheCadre() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var relative = County.aCadre(unit, "王大山");
        var member = member("王大山");
        member.put("relativeNumber", relative.number());
        var path = Entries.path(cadre, "FAMILY");
        var id = Api.ORGANISATION.post(path, member).jsonPath().getString("id");
        var masked = Map.of("relation", "父亲", "name", "王**", "relativeNumber", relative.number());
        var own = Api.ofCadre(cadre.number());

        for (var caller : List.of(Api.ORGANISATION, Api.of("discipline"), Api.ofUnit(unit.code(), "unit-hr"))) {
            assertThat(caller.get(path).jsonPath().<String, Object>getMap("items[0].fields"))
                    .isEqualTo(masked);
            assertThat(caller.get(path + "/" + id).jsonPath().<String, Object>getMap("fields"))
                    .isEqualTo(masked);
        }
        var shown = Api.of("inspector").get("/cadres/" + cadre.id()).jsonPath();
        assertThat(shown.getString("familyMembers[0].name")).isEqualTo("王**");
        assertThat(shown.getString("familyMembers[0].workplace")).isNull();
        assertThat(shown.getString("familyMembers[0].birthDate")).isNull();
        assertThat(shown.getString("familyMembers[0].politicalStatus")).isNull();
        assertThat(own.get(path).jsonPath().<String, Object>getMap("items[0].fields"))
                .isEqualTo(member);
        assertThat(own.get("/cadres/" + cadre.id()).jsonPath().getString("familyMembers[0].name"))
                .isEqualTo("王大山");
        var record = own.get("/my-record").jsonPath();
        assertThat(record.<String, Object>getMap("entries[0].fields")).isEqualTo(member);
        assertThat(record.getString("file.familyMembers[0].workplace")).isEqualTo("王大山所在的工厂");
    }

    @Test
    void isGivenWholeForAReasonThatIsLogged() {
        var cadre = County.aCadre(County.aDepartment());
        Api.ORGANISATION.post(Entries.path(cadre, "FAMILY"), member("王大山"));

        var given = unmasked(cadre, "familyMembers");

        assertThat(given.getMap("values")).isEmpty();
        assertThat(given.<Map<String, Object>>getList("familyMembers"))
                .singleElement()
                .satisfies(member -> assertThat(member).containsAllEntriesOf(member("王大山")));
        assertThat(given.getString("familyHistory")).isNull();
        assertThat(Stored.text(
                        "SELECT (detail -> 'fields' ->> 0) || ' ' || (detail ->> 'reason') AS value FROM audit_entry"
                                + " WHERE object_id = ? AND action = 'cadre-unmasked'",
                        cadre.id()))
                .isEqualTo("familyMembers 核对亲属关系");
        assertThat(Api.of("county-committee")
                        .post(
                                "/cadres/" + cadre.id() + "/unmasking",
                                Map.of("fields", List.of("familyMembers"), "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsWhatStoodThereBefore() {
        var cadre = County.aCadre(County.aDepartment());
        var path = Entries.path(cadre, "FAMILY");
        var id = Api.ORGANISATION.post(path, member("王大山")).jsonPath().getString("id");
        var other = member("王大川");
        other.put("workplace", "王大山所在的工厂");

        Entries.replace(Api.ORGANISATION, path + "/" + id, 0, other);
        Entries.remove(Api.ORGANISATION, path + "/" + id, 1);

        var history = "/cadres/" + cadre.id() + "/history?record=family_member";
        var read = "items.collect { it.act + ' ' + it.field + ' ' + it.before + ' ' + it.after }";
        assertThat(Api.ofCadre(cadre.number()).get(history).jsonPath().<String>getList(read))
                .containsExactly(
                        "REMOVED workplace 王大山所在的工厂 null",
                        "REMOVED relation 父亲 null",
                        "REMOVED politicalStatus 01 null",
                        "REMOVED name 王大川 null",
                        "REMOVED birthDate 1958-04-01 null",
                        "CHANGED name 王大山 王大川",
                        "CREATED null null null");
        var masked = Api.ORGANISATION.get(history).jsonPath();
        assertThat(masked.<String>getList(read))
                .contains("CHANGED name 王** 王**", "REMOVED workplace *** null", "REMOVED relation 父亲 null");
        var given = unmasked(cadre, "familyHistory");
        assertThat(given.<Integer>getList("familyHistory.id"))
                .isEqualTo(masked.<Integer>getList("items.id").subList(0, 6));
        assertThat(given.<String>getList("familyHistory.before"))
                .containsExactly("王大山所在的工厂", "父亲", "01", "王大川", "1958-04-01", "王大山");
        assertThat(given.getString("familyHistory[5].after")).isEqualTo("王大川");
    }

    @Test
    void hasNobodyTwiceInOneFile() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var brother = County.aCadre(unit);
        Api.ORGANISATION.post(Entries.path(cadre, "FAMILY"), member("王大山"));

        var again = Api.ORGANISATION.post(Entries.path(cadre, "FAMILY"), member("王大山"));
        var inAnother = Api.ORGANISATION.post(Entries.path(brother, "FAMILY"), member("王大山"));

        assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/file-entry-exists");
        assertThat(inAnother.statusCode()).isEqualTo(201);
        // Nor does the hash tell who has the same father.
        assertThat(Stored.count(
                        "family_member a JOIN family_member b USING (member_hash) WHERE a.cadre_id = ?::uuid AND b.cadre_id = ?::uuid",
                        cadre.id(),
                        brother.id()))
                .isZero();
    }
}
