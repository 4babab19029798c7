package cn.hengjian.supervision.bulletin;

import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.patch;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.PdfText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulletinPaperTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String bulletin) {
        return "/bulletins/" + bulletin + "/paper";
    }

    private static Response chinese(String token, String bulletin) {
        return given().auth().oauth2(token).get(ROOT + path(bulletin));
    }

    /** A draft of two paragraphs that point to nobody. */
    private static String drafted() {
        String id = post(chen(), "/bulletins", Map.of("from", "2026-01", "to", "2026-03"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patch(
                        chen(),
                        "/bulletins/" + id,
                        0,
                        Map.of(
                                "title", Map.of("zhCN", "关于作风问题的通报", "en", "Bulletin on work style"),
                                "text", Map.of("zhCN", "作风总体好转。\n望引以为戒。", "en", "Style has improved.\nTake heed.")))
                .then()
                .statusCode(200);
        return id;
    }

    private static String number(String id) {
        return get(chen(), "/bulletins/" + id).path("number");
    }

    private static void issue(String id) {
        post(zhao(), "/bulletins/" + id + "/check", Map.of()).then().statusCode(200);
        post(committee(), "/bulletins/" + id + "/approval").then().statusCode(200);
        today(LocalDate.of(2026, 3, 5));
        post(chen(), "/bulletins/" + id + "/issue").then().statusCode(200);
    }

    @Test
    void printsWhatIsIssuedSignedAndDatedByItsIssue() {
        var id = drafted();
        issue(id);

        assertThat(PdfText.of(chinese(hr(aUnit()), id)))
                .isEqualTo(number(id) + " 内部关于作风问题的通报作风总体好转。望引以为戒。县委县政府督查室2026年3月5日— 1 —");
        assertThat(PdfText.of(get(hr(aUnit()), path(id))))
                .isEqualTo(number(id) + " InternalBulletin on work styleStyle has improved.Take heed."
                        + "Supervision Office of the County5 March 2026— 1 —");
    }

    @Test
    void marksWhatIsNotIssuedAndSignsNothing() {
        var id = drafted();

        assertThat(PdfText.of(chinese(zhao(), id)))
                .isEqualTo(number(id) + " 草稿 未印发关于作风问题的通报（本件尚未印发，不得引用。）作风总体好转。望引以为戒。— 1 —");
        post(zhao(), "/bulletins/" + id + "/check", Map.of()).then().statusCode(200);
        post(committee(), "/bulletins/" + id + "/approval").then().statusCode(200);
        assertThat(PdfText.of(get(committee(), path(id))))
                .isEqualTo(number(id) + " Draft, not issuedBulletin on work style(Not issued: not to be quoted.)"
                        + "Style has improved.Take heed.— 1 —");
    }

    @Test
    void isAbsentForUnitsUntilItIsIssued() {
        var id = drafted();
        var reader = hr(aUnit());

        get(reader, path(id)).then().statusCode(404);
        issue(id);

        get(reader, path(id)).then().statusCode(200);
        assertThat(database()
                        .list(
                                Sql.of(
                                        "SELECT actor FROM audit_entry WHERE action = 'paper-printed' AND object_id = ?",
                                        id),
                                row -> row.text("actor")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-office, 200",
        "discipline,         200",
        "organisation,       200",
        "county-committee,   200",
        "inspector,          403",
        "petition-office,    403",
        "system-admin,       403",
    })
    void isForTheRolesThatReadBulletins(String role, int status) {
        get(TestIssuer.token("somebody", role), path(drafted())).then().statusCode(status);
    }
}
