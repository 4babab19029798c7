package cn.hengjian.personnel.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EffectFeatureTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 2);
    private static final String RULE = "SM-1 提醒函询诫勉";

    @Inject
    Effects effects;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(MovableClock.ORDINARY_DAY);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private CaseRef start(County.Cadre cadre, EffectKind kind, LocalDate from, LocalDate until) {
        var id = UUID.randomUUID();
        var ref = new CaseRef(CaseKind.TALK, id, "TALK-1998-" + id, UUID.fromString(cadre.id()));
        QuarkusTransaction.requiringNew()
                .run(() -> effects.start(ref, List.of(new Effect(kind, from, until, RULE, "CN-CURRENT/2"))));
        return ref;
    }

    private static String path(County.Cadre cadre) {
        return "/cadres/" + cadre.id() + "/effects";
    }

    private static Map<String, Object> appointment(County.Cadre cadre, String level, String from) {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        Stored.database().update(Sql.of("UPDATE post SET level = ? WHERE id = ?::uuid", level, post.id()));
        return County.appointment(cadre, post, from);
    }

    @Test
    void listsWhatRunsAndWhichGoverns() {
        var cadre = County.aCadre(County.aDepartment());
        var shorter = start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL);
        var longest = start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL.plusYears(1));
        var other = start(cadre, EffectKind.NOT_EXCELLENT, FROM, LocalDate.of(2026, 12, 31));
        var past = start(cadre, EffectKind.NO_PROMOTION, FROM.minusYears(1), FROM.minusDays(1));
        var future = start(cadre, EffectKind.NO_PROMOTION, FROM.plusDays(1), UNTIL);

        var running = Api.ORGANISATION.get(path(cadre)).jsonPath();
        var all = Api.ORGANISATION.get(path(cadre) + "?all=true").jsonPath();

        assertThat(running.getList("items.caseId"))
                .containsExactly(
                        shorter.id().toString(),
                        other.id().toString(),
                        longest.id().toString());
        assertThat(running.getList("items.governing")).containsExactly(false, true, true);
        assertThat(running.getMap("items[0]"))
                .containsEntry("kind", "NO_PROMOTION")
                .containsEntry("from", "2026-03-02")
                .containsEntry("until", "2026-09-02")
                .containsEntry("rule", RULE)
                .containsEntry("policy", "CN-CURRENT/2")
                .containsEntry("running", true);
        assertThat(all.getList("items.caseId"))
                .hasSize(5)
                .contains(past.id().toString(), future.id().toString());
        assertThat(all.getList("items.findAll { !it.running }.governing")).containsExactly(false, false);
    }

    @Test
    void isSeenAsTheFileIs() {
        var unit = County.aDepartment();
        var elsewhere = County.aDepartment();
        var cadre = County.aCadre(unit);
        var colleague = County.aCadre(unit);

        assertThat(Api.ofCadre(cadre.number()).get(path(cadre)).statusCode()).isEqualTo(200);
        assertThat(Api.ofCadre(colleague.number()).get(path(cadre)).statusCode())
                .isEqualTo(404);
        assertThat(Api.ofUnit(unit.code(), "unit-hr").get(path(cadre)).statusCode())
                .isEqualTo(200);
        assertThat(Api.ofUnit(elsewhere.code(), "unit-hr").get(path(cadre)).statusCode())
                .isEqualTo(404);
        assertThat(Api.of("system-admin").get(path(cadre)).statusCode()).isEqualTo(403);
        assertThat(Api.ORGANISATION
                        .get("/cadres/" + UUID.randomUUID() + "/effects")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void barsAppointmentsToAHigherLevelFromItsFirstDayToItsLast() {
        var cadre = County.aCadre(County.aDepartment());
        var ref = start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL);

        var firstDay = Api.ORGANISATION.post("/postings", appointment(cadre, "XC_F", "2026-03-02"));
        var lastDay = Api.ORGANISATION.inChinese().post("/postings", appointment(cadre, "XC_F", "2026-09-02"));

        assertThat(firstDay.statusCode()).isEqualTo(409);
        assertThat(firstDay.jsonPath().getString("type")).isEqualTo("/problems/promotion-barred");
        assertThat(firstDay.jsonPath().getString("detail")).contains(RULE, ref.number(), "2026-09-02");
        assertThat(lastDay.jsonPath().getString("detail")).contains("至 2026-09-02（含）不得提拔");
        assertThat(Stored.count("posting WHERE cadre_id = ?::uuid", cadre.id())).isZero();
    }

    @Test
    void barsNeitherOtherDaysNorPostsThatAreNoHigher() {
        var unit = County.aDepartment();
        var before = County.aCadre(unit);
        var after = County.aCadre(unit);
        var sideways = County.aCadre(unit);
        for (var cadre : List.of(before, after, sideways)) {
            start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL);
        }

        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(before, "XC_F", "2026-03-01"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(after, "XC_F", "2026-09-03"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(sideways, "XK_Z", "2026-03-02"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void barsAHigherLevelOrRankInTheFile() {
        var cadre = County.aCadre(County.aDepartment());
        start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL);
        var file = "/cadres/" + cadre.id();

        var level = Api.ORGANISATION.patch(file, 0, Map.of("level", "XC_F"));
        var rank = Api.ORGANISATION.patch(file, 0, Map.of("rank", "R06"));
        var other = Api.ORGANISATION.patch(file, 0, Map.of("nativePlace", "清河县", "rank", "R08"));

        assertThat(level.jsonPath().getString("type")).isEqualTo("/problems/promotion-barred");
        assertThat(rank.statusCode()).isEqualTo(409);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void barsPromotionsInASheet() {
        var cadre = County.aCadre(County.aDepartment());
        start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL);
        var code = code(appointment(cadre, "XC_F", "2026-03-02"));
        MovableClock.release();

        var ended = Sheet.of("postings", "cadreNumber", "postCode", "validFrom", "validTo", "document")
                .row(cadre.number(), code, "2026-09-02", null, "衡委干〔2026〕1号")
                .importAll();

        assertThat(ended.errors()).containsExactly("2 postCode promotion-barred");
    }

    @Test
    void barsLeadingPostsOrAnyPostForItsTime() {
        var unit = County.aDepartment();
        var led = County.aCadre(unit);
        var blocked = County.aCadre(unit);
        var ref = start(led, EffectKind.NO_LEADING_POST, FROM, UNTIL);
        start(blocked, EffectKind.NO_APPOINTMENT, FROM, UNTIL);

        var lower = Api.ORGANISATION.post("/postings", appointment(led, "XK_F", "2026-09-02"));
        assertThat(lower.jsonPath().getString("type")).isEqualTo("/problems/appointment-barred");
        assertThat(lower.jsonPath().getString("detail")).contains(RULE, ref.number(), "2026-09-02");
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(led, "NONE", "2026-09-02"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(blocked, "NONE", "2026-09-02"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(blocked, "NONE", "2026-09-03"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void barsLeadingPostsOrAnyPostInASheet() {
        var unit = County.aDepartment();
        var led = County.aCadre(unit);
        var blocked = County.aCadre(unit);
        start(led, EffectKind.NO_LEADING_POST, FROM, UNTIL);
        start(blocked, EffectKind.NO_APPOINTMENT, FROM, UNTIL);
        var leading = code(appointment(led, "XK_F", "2026-03-02"));
        var other = code(appointment(blocked, "NONE", "2026-03-02"));
        MovableClock.release();

        var ended = Sheet.of("postings", "cadreNumber", "postCode", "validFrom", "validTo", "document")
                .row(led.number(), leading, "2026-09-02", null, "衡委干〔2026〕1号")
                .row(blocked.number(), other, "2026-09-02", null, "衡委干〔2026〕1号")
                .importAll();

        assertThat(ended.errors()).containsExactly("2 postCode appointment-barred", "3 postCode appointment-barred");
    }

    private static String code(Map<String, Object> appointment) {
        return Stored.text("SELECT code AS value FROM post WHERE id = ?::uuid", appointment.get("postId"));
    }

    @Test
    void endsEarlyWithItsCaseAndKeepsTheRow() {
        var cadre = County.aCadre(County.aDepartment());
        var ref = start(cadre, EffectKind.NO_PROMOTION, FROM, UNTIL);
        var id = Stored.text("SELECT id::text AS value FROM effect WHERE case_id = ?", ref.id());

        QuarkusTransaction.requiringNew().run(() -> effects.end(ref.id(), FROM.plusDays(10), "异议成立"));
        QuarkusTransaction.requiringNew().run(() -> effects.end(ref.id(), FROM.plusDays(20), "再次"));

        assertThat(Stored.events("effect.changed.v1", id).stream()
                        .map(event -> event.getString("endedOn") + " " + event.getInt("version")))
                .containsExactly("null 1", "2026-03-12 2");
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(cadre, "XC_F", "2026-03-11"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.ORGANISATION
                        .post("/postings", appointment(cadre, "XC_F", "2026-03-12"))
                        .statusCode())
                .isEqualTo(201);
        assertThatThrownBy(() -> Stored.database()
                        .update(Sql.of("UPDATE effect SET until_day = until_day - 1 WHERE case_id = ?", ref.id())))
                .hasStackTraceContaining("an effect can only end earlier");
    }

    private static List<String> found(Api reader, County.Unit unit, EffectKind bar) {
        return reader.get("/cadres?unit=" + unit.code() + "&bar=" + bar)
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
    }

    /** A search finds whom the register, read one by one, says something runs on. */
    @Test
    void findsByWhatRunsFromItsFirstDayToItsLast() {
        var unit = County.aDepartment();
        var people = new ArrayList<County.Cadre>();
        for (int i = 0; i < 5; i++) {
            people.add(County.aCadre(unit));
        }
        start(people.get(0), EffectKind.NO_PROMOTION, FROM, UNTIL);
        start(people.get(0), EffectKind.NO_PROMOTION, FROM, UNTIL.plusYears(1));
        start(people.get(1), EffectKind.NO_PROMOTION, FROM.plusDays(1), UNTIL.minusDays(1));
        start(people.get(1), EffectKind.NOT_EXCELLENT, FROM, LocalDate.of(2026, 12, 31));
        var ended = start(people.get(2), EffectKind.NO_PROMOTION, FROM, UNTIL);
        QuarkusTransaction.requiringNew().run(() -> effects.end(ended.id(), FROM.plusDays(10), "异议成立"));
        start(people.get(3), EffectKind.NO_APPOINTMENT, FROM, UNTIL);

        var everFound = new TreeSet<EffectKind>();
        for (var day : List.of(
                FROM.minusDays(1),
                FROM,
                FROM.plusDays(1),
                FROM.plusDays(9),
                FROM.plusDays(10),
                UNTIL.minusDays(1),
                UNTIL,
                UNTIL.plusDays(1),
                UNTIL.plusYears(1),
                UNTIL.plusYears(1).plusDays(1))) {
            MovableClock.today(day);
            for (var kind : EffectKind.values()) {
                var oneByOne = people.stream()
                        .filter(cadre -> Api.ORGANISATION
                                .get(path(cadre))
                                .jsonPath()
                                .getList("items.kind")
                                .contains(kind.name()))
                        .map(County.Cadre::number)
                        .sorted()
                        .toList();
                assertThat(found(Api.ORGANISATION, unit, kind))
                        .as(day + " " + kind)
                        .isEqualTo(oneByOne);
                if (!oneByOne.isEmpty()) {
                    everFound.add(kind);
                }
            }
        }
        assertThat(everFound)
                .containsExactly(EffectKind.NO_PROMOTION, EffectKind.NOT_EXCELLENT, EffectKind.NO_APPOINTMENT);
    }

    /** With what else is asked; page by page, nobody twice. */
    @Test
    void findsByWhatRunsAmongWhatElseIsAsked() {
        var unit = County.aDepartment();
        var ouyang = County.aCadre(unit, "欧阳明");
        var wang = County.aCadre(unit, "王建国");
        County.aCadre(unit, "欧阳芳");
        start(ouyang, EffectKind.NO_PROMOTION, FROM, UNTIL);
        start(ouyang, EffectKind.NO_PROMOTION, FROM, UNTIL.plusDays(1));
        start(wang, EffectKind.NO_PROMOTION, FROM, UNTIL);

        var named = Api.ORGANISATION.get("/cadres?q={q}&unit={unit}&bar=NO_PROMOTION", "欧阳", unit.code());
        var first = Api.ORGANISATION
                .get("/cadres?limit=1&bar=NO_PROMOTION&unit=" + unit.code())
                .jsonPath();
        var second = Api.ORGANISATION
                .get("/cadres?limit=1&bar=NO_PROMOTION&unit=" + unit.code() + "&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(named.jsonPath().getList("items.number")).containsExactly(ouyang.number());
        assertThat(first.getList("items.number")).containsExactly(ouyang.number());
        assertThat(second.getList("items.number")).containsExactly(wang.number());
        assertThat(second.getString("next")).isNull();
    }

    /** Whoever reads nobody's effects learns of none by searching, and others learn of those they read. */
    @Test
    void tellsNobodyBySearchingWhatTheRegisterKeepsFromHimOrHer() {
        var unit = County.aDepartment();
        var elsewhere = County.aDepartment();
        var own = County.aCadre(unit);
        var colleague = County.aCadre(unit);
        start(own, EffectKind.NO_PROMOTION, FROM, UNTIL);
        start(colleague, EffectKind.NO_PROMOTION, FROM, UNTIL);

        for (var kept : List.of("supervision-office", "inspector")) {
            var refused = Api.of(kept).get("/cadres?bar=NO_PROMOTION&unit=" + unit.code());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.jsonPath().getString("detail")).contains("bar", "organisation", "unit-hr");
            assertThat(Api.of(kept)
                            .get("/cadres?unit=" + unit.code())
                            .jsonPath()
                            .getList("items.number"))
                    .as("without the filter he or she sees the county")
                    .hasSize(2);
        }
        for (var reader : List.of("hr-bureau", "county-committee", "discipline", "assessment-committee")) {
            assertThat(found(Api.of(reader), unit, EffectKind.NO_PROMOTION)).hasSize(2);
        }
        for (var role : List.of("unit-hr", "unit-leader")) {
            assertThat(found(Api.ofUnit(unit.code(), role), unit, EffectKind.NO_PROMOTION))
                    .hasSize(2);
            assertThat(found(Api.ofUnit(elsewhere.code(), role), unit, EffectKind.NO_PROMOTION))
                    .isEmpty();
        }
        assertThat(found(Api.ofCadre(own.number()), unit, EffectKind.NO_PROMOTION))
                .containsExactly(own.number());
        assertThat(found(Api.ofCadreInOffice(own.number(), "inspector"), unit, EffectKind.NO_PROMOTION))
                .as("an inspector sees everybody's file, but only the own effects as a cadre")
                .containsExactly(own.number());
        assertThat(EffectResource.class.getAnnotation(RolesAllowed.class).value())
                .containsExactlyInAnyOrderElementsOf(EffectSight.READERS);
    }

    @Test
    void refusesABarThatThereIsNot() {
        var unknown = Api.ORGANISATION.get("/cadres?bar=NO_HOLIDAY");
        var inAnExtract = Api.ORGANISATION.post(
                "/extracts/cadres", Map.of("filter", Map.of("bar", "NO_HOLIDAY"), "purpose", "年度统计"));

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.jsonPath().getString("errors[0].name")).isEqualTo("bar");
        assertThat(unknown.jsonPath().getString("errors[0].detail"))
                .contains("NO_PROMOTION, NOT_EXCELLENT, NO_LEADING_POST, NO_APPOINTMENT");
        assertThat(inAnExtract.statusCode()).isIn(400, 422);
        assertThat(inAnExtract.jsonPath().getString("errors[0].pointer")).isEqualTo("/filter/bar");
    }

    @Test
    void anExtractHoldsWhomTheSearchFinds() {
        var unit = County.aDepartment();
        var barred = County.aCadre(unit);
        var free = County.aCadre(unit);
        start(barred, EffectKind.NOT_EXCELLENT, FROM, UNTIL);
        var hr = Api.ofUnit(unit.code(), "unit-hr");

        var asked = hr.post(
                "/extracts/cadres",
                Map.of("filter", Map.of("unit", unit.code(), "bar", "NOT_EXCELLENT"), "purpose", "年度统计"));

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        assertThat(asked.jsonPath().getInt("persons")).isEqualTo(1);
        var csv = hr.request()
                .accept("text/csv")
                .get(Api.ROOT + "/extracts/" + asked.jsonPath().getString("id") + "/rows")
                .asString();
        assertThat(csv).contains(barred.number()).doesNotContain(free.number());
    }
}
