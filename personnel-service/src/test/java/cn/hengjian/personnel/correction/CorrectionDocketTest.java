package cn.hengjian.personnel.correction;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for correction are in the docket of whoever decides them, and in nobody else's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CorrectionDocketTest {

    /** 15 working days after {@code ORDINARY_DAY}. */
    private static final LocalDate DUE = LocalDate.of(2026, 3, 23);

    private County.Unit parent;
    private County.Unit unit;
    private County.Cadre cadre;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        parent = County.aDepartment();
        unit = County.aUnit("INSTITUTION", parent.code());
        cadre = County.aCadre(unit);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static Api hr(County.Unit of) {
        return Api.ofUnit(of.code(), "unit-hr");
    }

    private static List<JsonNode> items(Api reader, String request) {
        return Duty.docket(reader, 30).stream()
                .filter(item -> item.path("caseId").asText().equals(request))
                .toList();
    }

    @Test
    void isDueWhenTheRequestIs() {
        var request = Corrections.file(cadre);

        var item = items(hr(unit), request).getFirst();

        assertThat(item.path("kind").asText()).isEqualTo("CORRECTION");
        assertThat(item.path("task").asText()).isEqualTo("DECIDE_CORRECTION");
        assertThat(item.path("number").asText()).startsWith("CORRECTION-2026-");
        assertThat(item.path("roles").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("organisation", "hr-bureau", "unit-hr");
        assertThat(item.path("due").asText()).isEqualTo(DUE.toString());
        assertThat(item.path("warning").asText()).isEqualTo("2026-03-18");
        assertThat(item.path("overdue").booleanValue()).isFalse();
        assertThat(item.path("cadreNumber").asText()).isEqualTo(cadre.number());
        assertThat(item.path("unitCode").asText()).isEqualTo(unit.code());
        assertThat(Api.ofCadre(cadre.number())
                        .get("/corrections/" + request)
                        .jsonPath()
                        .getString("due"))
                .isEqualTo(DUE.toString());
    }

    /** County roles see the county, unit roles their unit and what is below it. */
    @Test
    void isSeenByTheOfficesWhoseScopeCoversTheCadre() {
        var request = Corrections.file(cadre);

        for (var office : List.of(hr(unit), hr(parent), Api.ORGANISATION, Api.of("hr-bureau"))) {
            assertThat(items(office, request)).hasSize(1);
        }
        for (var stranger : List.of(
                hr(County.aDepartment()),
                hr(County.aUnit("INSTITUTION", unit.code())),
                hr(County.aUnit("INSTITUTION", parent.code())),
                Api.ofUnit(unit.code(), "unit-leader"),
                Api.of("county-committee"),
                Api.ofCadre(cadre.number()))) {
            assertThat(items(stranger, request)).isEmpty();
        }
    }

    /** A county role that doesn't decide requests opens the work of no unit but one's own. */
    @Test
    void rolesAddUpWithoutWideningEachOther() {
        var request = Corrections.file(cadre);
        var elsewhere =
                new Api(TestIssuer.unitToken("user.both", County.aDepartment().code(), "unit-hr", "county-committee"));
        var here = new Api(TestIssuer.unitToken("user.both", unit.code(), "unit-hr", "county-committee"));

        assertThat(items(elsewhere, request)).isEmpty();
        assertThat(items(here, request)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "hr-bureau"})
    void nobodyIsRemindedOfHisOrHerOwn(String role) {
        var request = Corrections.file(cadre);

        assertThat(items(Api.ofCadreInOffice(cadre.number(), role), request)).isEmpty();
    }

    /** What a unit doesn't see is on none of its pages and in none of its counts. */
    @Test
    void pagesAgreeWithTheWhole() {
        var own = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            own.add(Corrections.file(County.aCadre(unit)));
            Corrections.file(County.aCadre(parent));
        }

        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = hr(unit).get("/docket?limit=1" + cursor).jsonPath();
            assertThat(page.getList("items")).hasSize(1);
            paged.add(page.getString("items[0].caseId"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        assertThat(paged).containsExactlyInAnyOrderElementsOf(own);
        assertThat(hr(unit).get("/docket").jsonPath().<String>getList("items.caseId"))
                .isEqualTo(paged);
        assertThat(hr(parent).get("/docket").jsonPath().getList("items")).hasSize(6);
    }

    @Test
    void remindsOnceAndTellsOnceThatItIsLate() {
        var request = Corrections.file(cadre);

        MovableClock.today(DUE.minusDays(6));
        Duty.scan();
        assertThat(Stored.events("correction.reminded.v1", request)).isEmpty();
        MovableClock.today(DUE.minusDays(5));
        Duty.scan();
        Duty.scan();
        assertThat(Stored.events("correction.reminded.v1", request)).hasSize(1);
        MovableClock.today(DUE);
        Duty.scan();
        assertThat(Stored.events("correction.overdue.v1", request)).isEmpty();
        assertThat(items(hr(unit), request).getFirst().path("overdue").booleanValue())
                .isFalse();
        MovableClock.today(DUE.plusDays(1));
        Duty.scan();
        Duty.scan();

        assertThat(Stored.events("correction.overdue.v1", request)).hasSize(1);
        assertThat(Stored.events("correction.overdue.v1", request).getFirst().getString("task"))
                .isEqualTo("DECIDE_CORRECTION");
        assertThat(items(hr(unit), request).getFirst().path("overdue").booleanValue())
                .isTrue();
        assertThat(Api.ofCadre(cadre.number())
                        .get("/corrections/" + request)
                        .jsonPath()
                        .getBoolean("overdue"))
                .isTrue();
    }

    @Test
    void waitsForNothingOnceItIsDecidedOrWithdrawn() {
        var refused = Corrections.file(cadre);
        var withdrawn = Corrections.file(cadre);
        var accepted = Corrections.file(cadre);
        assertThat(Duty.of(refused)).hasSize(1);

        hr(unit).post("/corrections/" + refused + "/decision", Corrections.REFUSED);
        Api.ofCadre(cadre.number()).post("/corrections/" + withdrawn + "/withdrawal", Map.of());
        Api.ORGANISATION.post("/corrections/" + accepted + "/decision", Corrections.ACCEPTED);
        assertThat(Duty.of(accepted)).as("the file was not corrected yet").hasSize(1);
        Api.ORGANISATION.patch("/cadres/" + cadre.id(), 0, Map.of("nativePlace", "宁澄县"));
        Api.ORGANISATION.post("/corrections/" + accepted + "/decision", Corrections.ACCEPTED);

        for (var request : List.of(refused, withdrawn, accepted)) {
            assertThat(Duty.of(request)).isEmpty();
            assertThat(items(Api.ORGANISATION, request)).isEmpty();
        }
        assertThat(Stored.database()
                        .list(
                                Sql.of(
                                        "SELECT state FROM correction_request WHERE cadre_id = ?::uuid ORDER BY state",
                                        cadre.id()),
                                row -> row.text("state")))
                .containsExactly("ACCEPTED", "REFUSED", "WITHDRAWN");
    }
}
