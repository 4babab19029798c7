package cn.hengjian.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.CitizenNumbers;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sub-records of every kind, and the history that they leave. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EntryFeatureTest {

    private static final String KINDS = "cn.hengjian.personnel.dossier.Entries#kinds";

    @ParameterizedTest
    @MethodSource(KINDS)
    void addsCorrectsAndTakesOutEachKind(String kind) {
        var cadre = County.aCadre(County.aDepartment());
        var path = Entries.path(cadre, kind);

        var added = Api.ORGANISATION.post(path, Entries.a(kind));
        var entry = path + "/" + added.jsonPath().getString("id");
        var replaced = Entries.replace(Api.ORGANISATION, entry, 0, Entries.a(kind));
        var shown = Api.ORGANISATION.get(entry);
        var listed = Api.ORGANISATION.get(path);
        var stale = Entries.remove(Api.ORGANISATION, entry, 0);
        var removed = Entries.remove(Api.ORGANISATION, entry, 1);

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        assertThat(added.jsonPath().<String, Object>getMap("fields")).isEqualTo(Entries.shown(kind));
        assertThat(replaced.jsonPath().getLong("version")).isEqualTo(1);
        assertThat(listed.jsonPath().getString("items[0].id"))
                .isEqualTo(added.jsonPath().getString("id"));
        assertThat(shown.asString()).isEqualTo(replaced.asString());
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(Api.ORGANISATION.get(path).jsonPath().getList("items")).isEmpty();
        assertThat(Stored.audited(cadre.id()))
                .contains("org.wang cadre-entry-added", "org.wang cadre-entry-changed", "org.wang cadre-entry-removed");
    }

    @Test
    void keepsWhoChangedWhichFieldWithBeforeAndAfter() {
        var cadre = County.aCadre(County.aDepartment());
        var id = Entries.added(cadre, "REWARD").getString("id");
        var other = Entries.a("REWARD");
        other.put("name", "抗旱三等功");
        other.remove("document");

        Entries.replace(Api.of("hr-bureau"), Entries.path(cadre, "REWARD") + "/" + id, 0, other);
        Api.of("hr-bureau").patch("/cadres/" + cadre.id(), 2, Map.of("nativePlace", "宁澄县"));
        Entries.remove(Api.ORGANISATION, Entries.path(cadre, "REWARD") + "/" + id, 1);

        var history = Api.of("discipline").get("/cadres/" + cadre.id() + "/history");
        assertThat(history.jsonPath()
                        .getList("items.collect { it.author + ' ' + it.act + ' ' + it.record + ' ' + it.field"
                                + " + ' ' + it.before + ' ' + it.after }"))
                .isEqualTo(List.of(
                        "org.wang REMOVED reward reward MERIT_3 null",
                        "org.wang REMOVED reward name 抗旱三等功 null",
                        "org.wang REMOVED reward grantedOn 2020-08-01 null",
                        "org.wang REMOVED reward grantedBy 衡安县人民政府 null",
                        "user.hr-bureau CHANGED cadre nativePlace 衡安县 宁澄县",
                        "user.hr-bureau CHANGED reward name 抗洪抢险三等功 抗旱三等功",
                        "org.wang CREATED reward null null null",
                        "org.wang CREATED cadre null null null"));
        assertThat(Stored.audited(cadre.id())).contains("user.discipline cadre-history-read");
    }

    @Test
    void masksACitizenIdInTheHistoryAndNotesOnlyRealChanges() {
        var cadre = County.aCadre(County.aDepartment());
        var other = CitizenNumbers.man(County.BIRTH);

        Api.ORGANISATION.patch("/cadres/" + cadre.id(), 0, Map.of("name", "王建民"));
        Api.ORGANISATION.patch("/cadres/" + cadre.id(), 1, Map.of("citizenId", other));

        var history = Api.ORGANISATION.get("/cadres/" + cadre.id() + "/history?record=cadre");
        assertThat(history.jsonPath().getList("items.field")).containsExactly("citizenId", "name", null);
        assertThat(history.jsonPath().getString("items[0].after"))
                .isEqualTo(other.substring(0, 6) + "********" + other.substring(14));
        assertThat(Stored.count("file_change WHERE after::text LIKE ?", "%" + other + "%"))
                .isZero();
    }

    @Test
    void marksWhoLeftAndTakesThatBack() {
        var cadre = County.aCadre(County.aDepartment());

        var id = Entries.added(cadre, "EXIT").getString("id");
        var left = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath().getString("status");
        var told = Stored.events("cadre.changed.v1", cadre.id()).getLast().getString("status");
        Entries.remove(Api.ORGANISATION, Entries.path(cadre, "EXIT") + "/" + id, 0);

        assertThat(left).isEqualTo("EXITED");
        assertThat(told).isEqualTo("EXITED");
        assertThat(Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath().getString("status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void refusesTheExitOfWhoStillHoldsAPost() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        County.appoint(cadre, County.aPost(unit), "2024-01-01");

        var response = Api.ORGANISATION.post(Entries.path(cadre, "EXIT"), Entries.a("EXIT"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/file-still-in-post");
        assertThat(Stored.count("exit_record WHERE cadre_id = ?::uuid", cadre.id()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "REWARD,    grantedOn, 2199-01-01, /grantedOn in-future",
        "REWARD,    grantedOn, 1985-03-12, /grantedOn before-birth",
        "REWARD,    reward,    MEDAL,      /reward known-code",
        "EDUCATION, startDate, 2007-06-30, /startDate not-before-end",
        "TRAINING,  startDate, 2022-05-21, /startDate not-before-end",
        "RESUME,    toMonth,   2007-06,    /fromMonth not-before-end",
        "SANCTION,  sanction,  EXPULSION,  /endsOn wrong-end",
        "RANK,      level,     XK_Z,       /rank one-of-two",
        "FAMILY,    relativeNumber, C0000000, /relativeNumber unknown-cadre",
        "FAMILY,    name,      李*,        /name masked",
    })
    void namesWhatIsWrong(String kind, String field, String value, String error) {
        var cadre = County.aCadre(County.aDepartment());
        var body = Entries.a(kind);
        body.put(field, value);

        var response = Api.ORGANISATION.post(Entries.path(cadre, kind), body);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("errors[0].pointer"))
                .isEqualTo(error.substring(0, error.indexOf(' ')));
        assertThat(response.jsonPath().getString("errors[0].code")).isEqualTo(error.substring(error.indexOf(' ') + 1));
    }

    @Test
    void acceptsTheLastDayThatFits() {
        var cadre = County.aCadre(County.aDepartment());
        var training = Entries.a("TRAINING");
        training.put("endDate", training.get("startDate"));
        var education = Entries.a("EDUCATION");
        education.put("startDate", "2007-06-29");
        var reward = Entries.a("REWARD");
        reward.put("grantedOn", County.BIRTH.plusDays(1).toString());

        assertThat(Api.ORGANISATION
                        .post(Entries.path(cadre, "TRAINING"), training)
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.ORGANISATION
                        .post(Entries.path(cadre, "EDUCATION"), education)
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.ORGANISATION.post(Entries.path(cadre, "REWARD"), reward).statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesTheSameTwiceAndRanksThatOverlap() {
        var cadre = County.aCadre(County.aDepartment());
        Entries.added(cadre, "REWARD");
        Entries.added(cadre, "RANK");
        var level = Map.of("level", "XK_F", "fromDate", "2019-06-01", "toDate", "2021-06-01");
        var next = Map.of("level", "XK_Z", "fromDate", "2021-06-01");
        var overlapping = Map.of("rank", "R08", "fromDate", "2020-06-01");

        var same = Api.ORGANISATION.post(Entries.path(cadre, "REWARD"), Entries.a("REWARD"));
        var overlap = Api.ORGANISATION.post(Entries.path(cadre, "RANK"), overlapping);

        assertThat(same.jsonPath().getString("type")).isEqualTo("/problems/file-entry-exists");
        assertThat(overlap.jsonPath().getString("type")).isEqualTo("/problems/file-ranks-overlap");
        assertThat(Api.ORGANISATION.post(Entries.path(cadre, "RANK"), level).statusCode())
                .isEqualTo(201);
        assertThat(Api.ORGANISATION.post(Entries.path(cadre, "RANK"), next).statusCode())
                .isEqualTo(201);
    }
}
