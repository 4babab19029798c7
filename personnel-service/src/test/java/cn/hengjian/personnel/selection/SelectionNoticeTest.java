package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.notice;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices: what they may ask, who sees them, and what they say. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SelectionNoticeTest {

    private static Selections.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Selections.aCast(2);
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    @Test
    void opensOneSelectionForAPostThatThereIs() {
        var post = County.aPost(cast.unit());
        var id = Selections.opened(post);

        assertThat(Duty.of(id)).containsExactly("PUBLISH_NOTICE organisation 2026-04-01");
        Api.ORGANISATION
                .post("/selections", Map.of("postId", post.id(), "scope", "OPEN", "approval", "衡委干〔2026〕41号"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/selection-of-post-open"));
        Api.ORGANISATION
                .post("/selections", Map.of("postId", UUID.randomUUID(), "scope", "OPEN", "approval", "衡委干〔2026〕41号"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/postId"));
        step(Api.ORGANISATION, id, "cancellation", Selections.REASON).then().statusCode(200);
        Selections.opened(post);
    }

    @Test
    void flagsBarsWithTheirPlaceAndWhatTheLawAllows() throws JsonProcessingException {
        var id = Selections.opened(County.aPost(cast.unit()));
        var asked =
                notice(Map.of("maxAge", 35, "minEducation", "21", "sex", "1", "yearsAtLevel", 5, "minLevel", "XK_F"));

        var check = new ObjectMapper()
                .readTree(step(Api.ORGANISATION, id, "notice-check", asked)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        assertThat(check.get("bars")
                        .valueStream()
                        .map(bar -> bar.get("pointer").asText() + " "
                                + bar.get("code").asText()))
                .containsExactly(
                        "/conditions/maxAge AGE",
                        "/conditions/minEducation EDUCATION",
                        "/conditions/sex IDENTITY",
                        "/conditions/yearsAtLevel SENIORITY");
        assertThat(check.at("/bars/3/asked").asText()).isEqualTo("5");
        assertThat(check.at("/bars/3/allowed").asText()).endsWith("are 2");
        assertThat(Selections.state(id)).isEqualTo("POST_APPROVED");
    }

    @Test
    void publishesABarOnlyWithItsReasonAndBasis() {
        var id = Selections.opened(County.aPost(cast.unit()));
        var asked = notice(Map.of("maxAge", 35, "politicalStatuses", List.of("01")));

        step(Api.ORGANISATION, id, "publication", asked)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors.code", equalTo(List.of("bars-justified", "bars-justified")))
                .body("errors.pointer", equalTo(List.of("/conditions/maxAge", "/conditions/politicalStatuses")));
        asked.put("justifications", List.of(why("/conditions/politicalStatuses"), why("/conditions/sex")));
        step(Api.ORGANISATION, id, "publication", asked)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/justifications/1/pointer"));
        asked.put("justifications", List.of(why("/conditions/politicalStatuses")));
        step(Api.ORGANISATION, id, "publication", asked).then().statusCode(409);
        asked.put("justifications", List.of(why("/conditions/politicalStatuses"), why("/conditions/maxAge")));
        step(Api.ORGANISATION, id, "publication", asked)
                .then()
                .statusCode(200)
                .body("bars.basis", equalTo(List.of("中国共产党章程第五章", "中国共产党章程第五章")));

        assertThat(Stored.count("selection_bar WHERE selection_id = ?::uuid AND recorded_by = 'org.wang'", id))
                .isEqualTo(2);
        assertThat(Duty.of(id)).containsExactly("OPEN_REGISTRATION organisation 2026-03-16");
    }

    private static Map<String, String> why(String pointer) {
        return Map.of("pointer", pointer, "reason", "党内职务", "basis", "中国共产党章程第五章");
    }

    @Test
    void saysOnPaperWhatIsAskedAndWhy() {
        var id = Selections.opened(County.aPost(cast.unit()));
        Api.ORGANISATION.get("/selections/" + id + "/notice").then().statusCode(409);
        var asked = notice(Map.of("maxAge", 45, "minLevel", "XK_F"));
        asked.put("justifications", List.of(why("/conditions/maxAge")));
        step(Api.ORGANISATION, id, "publication", asked).then().statusCode(200);
        step(Api.ORGANISATION, id, "registration-period", Map.of("workingDays", 5))
                .then()
                .statusCode(200)
                .body("registerBy", equalTo("2026-03-09"));

        assertThat(PdfText.of(Api.ORGANISATION.inChinese().get("/selections/" + id + "/notice")))
                .contains("竞争上岗公告", "主持全面工作", "乡科级副职以上职务满2年", "不超过45周岁", "熟悉财政业务", "中国共产党章程第五章", "2026年3月9日");
        assertThat(PdfText.of(cast.self(0).get("/selections/" + id + "/notice")))
                .contains("Register until 9 March 2026");
    }

    @ParameterizedTest
    @CsvSource({"4, 409", "5, 200"})
    void leavesEnoughTimeToRegister(int days, int status) {
        var id = aCase(cast).in(SelectionState.PUBLISHED).id();

        var answer = step(Api.ORGANISATION, id, "registration-period", Map.of("workingDays", days));

        answer.then().statusCode(status);
        if (status == 409) {
            answer.then().body("errors[0].code", equalTo("registration-time"));
        } else {
            assertThat(Duty.of(id)).containsExactly("CLOSE_REGISTRATION organisation 2026-03-16");
        }
    }

    @Test
    void isSeenByThoseWhomItIsFor() {
        var foreign = Api.ofCadre(Selections.anEligible(County.aDepartment()).number());
        var internal = aCase(cast).internal().in(SelectionState.PUBLISHED).id();
        var open = aCase(cast).in(SelectionState.PUBLISHED).id();
        var approved = aCase(cast).in(SelectionState.POST_APPROVED).id();

        cast.self(0).get("/selections/" + internal).then().statusCode(200).body("history", equalTo(List.of()));
        foreign.get("/selections/" + internal).then().statusCode(404);
        foreign.get("/selections/" + open).then().statusCode(200);
        cast.self(0).get("/selections/" + approved).then().statusCode(404);
        assertThat(foreign.get("/selections?limit=200").jsonPath().getList("items.id"))
                .contains(open)
                .doesNotContain(internal, approved);
        assertThat(Api.of("discipline")
                        .get("/selections?state=POST_APPROVED&limit=200")
                        .jsonPath()
                        .getList("items.id"))
                .contains(approved)
                .doesNotContain(open);
        Api.of("inspector").get("/selections/" + open).then().statusCode(403);
        for (var role : List.of("county-committee", "discipline", "hr-bureau")) {
            step(Api.of(role), approved, "publication", notice(Map.of())).then().statusCode(403);
        }
        step(Api.ORGANISATION, UUID.randomUUID().toString(), "publication", notice(Map.of()))
                .then()
                .statusCode(404);
    }

    @Test
    void remindsTheOfficeOfWhatItOwes() {
        var post = County.aPost(cast.unit());
        var id = Selections.opened(post);
        MovableClock.today(ORDINARY_DAY.plusDays(30));

        Duty.scan();

        assertThat(Stored.events("selection.reminded.v1", id).getFirst().getString("task"))
                .isEqualTo("PUBLISH_NOTICE");
        assertThat(Duty.docket(Api.ORGANISATION, 30))
                .filteredOn(item -> item.path("caseId").asText().equals(id))
                .extracting(item -> item.path("postCode").asText())
                .containsExactly(post.code());
        assertThat(Duty.docket(Api.of("county-committee"), 30))
                .noneMatch(item -> item.path("caseId").asText().equals(id));
    }
}
