package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.rotation.Rotations.REASON;
import static cn.hengjian.personnel.rotation.Rotations.aPost;
import static cn.hengjian.personnel.rotation.Rotations.held;
import static cn.hengjian.personnel.rotation.Rotations.scan;
import static cn.hengjian.personnel.rotation.Rotations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Tenure;
import cn.hengjian.personnel.rotation.rules.Due;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DueScanTest {

    @Inject
    DueScan nightly;

    private County.Unit unit;
    private County.Cadre cadre;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        unit = County.aDepartment();
        cadre = County.aCadre(unit);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private List<String> found() {
        return found(cadre);
    }

    private List<String> found(County.Cadre whose) {
        return Api.ofCadre(whose.number())
                .get("/rotation/due")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(
                        "items.collect { it.reason + ' ' + it.since + ' ' + it.due + ' ' + it.warnOn + ' ' + it.state }");
    }

    private String caseOf(String reason) {
        return Stored.text(
                "SELECT measure_id::text AS value FROM rotation WHERE cadre_id = ?::uuid AND reason = ?",
                cadre.id(),
                reason);
    }

    @ParameterizedTest
    @CsvSource({
        // Exactly five years in a key post, and a day less; the first day of the warning, and a day before.
        "FINANCE, false, 2021-03-02, 2026-03-02, KEY_POST 2021-03-02 2026-03-02 2025-09-02 DUE",
        "FINANCE, false, 2021-03-03, 2026-03-02, KEY_POST 2021-03-03 2026-03-03 2025-09-03 WARNED",
        "PEOPLE,  false, 2021-09-02, 2026-03-02, KEY_POST 2021-09-02 2026-09-02 2026-03-02 WARNED",
        "PEOPLE,  false, 2021-09-03, 2026-03-02, ",
        "NONE,    false, 2021-03-02, 2026-03-02, ",
        // A month without such a day: 31 August is warned of from the last of February on.
        "PEOPLE,  false, 2021-08-31, 2026-02-28, KEY_POST 2021-08-31 2026-08-31 2026-02-28 WARNED",
        "PEOPLE,  false, 2021-08-31, 2026-02-27, ",
        // Exactly ten years in any post.
        "NONE,    false, 2016-03-02, 2026-03-02, TENURE 2016-03-02 2026-03-02 2025-09-02 DUE",
        "NONE,    false, 2016-03-03, 2026-03-02, TENURE 2016-03-03 2026-03-03 2025-09-03 WARNED",
        // What began on 29 February is full on 28 February.
        "NONE,    false, 2016-02-29, 2026-02-28, TENURE 2016-02-29 2026-02-28 2025-08-28 DUE",
        "NONE,    false, 2016-02-29, 2026-02-27, TENURE 2016-02-29 2026-02-28 2025-08-28 WARNED"
    })
    void findsWhoseTimeIsFull(String keyPost, boolean principal, LocalDate from, LocalDate today, String row) {
        MovableClock.today(today);
        held(cadre, aPost(unit, keyPost, principal), from, null);

        scan();

        assertThat(found()).isEqualTo(row == null ? List.of() : List.of(row));
    }

    @Test
    void findsTwoTermsOfAPrincipalAndTheTimeAtOneLevel() {
        held(cadre, aPost(unit, "NONE", true), LocalDate.of(2011, 3, 2), LocalDate.of(2016, 3, 2));
        held(cadre, aPost(unit, "NONE", true), LocalDate.of(2016, 3, 2), null);
        var later = County.aCadre(unit);
        held(later, aPost(unit, "NONE", false), LocalDate.of(2011, 3, 3), null);

        scan();

        assertThat(found())
                .containsExactly(
                        "SAME_LEVEL 2011-03-02 2026-03-02 2025-09-02 DUE",
                        "TENURE 2016-03-02 2026-03-02 2025-09-02 DUE",
                        "TWO_TERMS 2016-03-02 2026-03-02 2025-09-02 DUE");
        assertThat(found(later))
                .containsExactly(
                        "TENURE 2011-03-03 2021-03-03 2020-09-03 DUE",
                        "SAME_LEVEL 2011-03-03 2026-03-03 2025-09-03 WARNED");
    }

    @Test
    void addsUpWhatTouchesAndBeginsAnewAfterADay() {
        var post = aPost(unit, "NONE", false);
        held(cadre, post, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 5, 1));
        held(cadre, post, LocalDate.of(2015, 5, 1), null);
        var broken = County.aCadre(unit);
        var another = aPost(unit, "NONE", false);
        held(broken, another, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 5, 1));
        held(broken, another, LocalDate.of(2015, 5, 2), null);
        Stored.database()
                .update(Sql.of(
                        "UPDATE post SET level = 'NONE' WHERE id = ANY (?)",
                        List.of(UUID.fromString(post.id()), UUID.fromString(another.id()))));

        scan();

        assertThat(found()).containsExactly("TENURE 2010-01-01 2020-01-01 2019-07-01 DUE");
        assertThat(found(broken)).containsExactly("TENURE 2015-05-02 2025-05-02 2024-11-02 DUE");
    }

    @Test
    void reckonsInTheDatabaseAsTheRulesDo() {
        var random = new Random(11);
        record Expected(County.Cadre cadre, Due due) {}
        var expected = new ArrayList<Expected>();
        for (int round = 0; round < 20; round++) {
            var person = County.aCadre(unit);
            var post = aPost(unit, "NONE", false);
            var spans = new ArrayList<Tenure.Held>();
            var from = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(2_000));
            while (from.isBefore(ORDINARY_DAY.minusYears(1))) {
                var to = from.plusDays(200 + random.nextInt(3_000));
                spans.add(new Tenure.Held(from, to.isAfter(ORDINARY_DAY) ? null : to));
                from = to.plusDays(random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 0);
            }
            spans.forEach(span -> held(person, post, span.from(), span.to()));
            var due = Tenure.upTo(ORDINARY_DAY.plusDays(1), spans)
                    .map(tenure -> Due.of(tenure.since(), 10, 6))
                    .filter(reckoned -> reckoned.stage(ORDINARY_DAY) != Due.DueStage.AHEAD)
                    .orElse(null);
            expected.add(new Expected(person, due));
        }

        scan();

        for (var one : expected) {
            var rows = found(one.cadre()).stream()
                    .filter(row -> row.startsWith("TENURE"))
                    .toList();
            var due = one.due();
            assertThat(rows)
                    .isEqualTo(
                            due == null
                                    ? List.of()
                                    : List.of("TENURE %s %s %s %s"
                                            .formatted(due.since(), due.on(), due.warnOn(), due.stage(ORDINARY_DAY))));
        }
        assertThat(expected).anyMatch(one -> one.due() == null).anyMatch(one -> one.due() != null);
    }

    @Test
    void findsKinTheLowerOfWhomMovesOrOfEqualsTheLater() {
        var first = County.aCadre(unit);
        held(first, aPost(unit, "NONE", false), LocalDate.of(2020, 1, 1), null);
        held(cadre, aPost(unit, "NONE", false), LocalDate.of(2021, 1, 1), null);
        Talks.kin(first, cadre);
        var lower = County.aCadre(unit);
        var desk = aPost(unit, "NONE", false);
        Stored.database().update(Sql.of("UPDATE post SET level = 'NONE' WHERE id = ?::uuid", desk.id()));
        held(lower, desk, LocalDate.of(2018, 1, 1), null);
        Talks.kin(lower, first);
        var elsewhere = County.aCadre(unit);
        held(elsewhere, aPost(County.aDepartment(), "FINANCE", false), LocalDate.of(2024, 1, 1), null);
        Talks.kin(elsewhere, first);

        scan();

        assertThat(found()).containsExactly("KIN 2021-01-01 2021-01-01 2021-01-01 DUE");
        assertThat(found(lower)).containsExactly("KIN 2020-01-01 2020-01-01 2020-01-01 DUE");
        assertThat(found(first)).isEmpty();
        assertThat(found(elsewhere)).isEmpty();
        var row = Api.ORGANISATION
                .get("/rotation/due?unit=" + unit.code() + "&reason=KIN")
                .jsonPath();
        assertThat(row.getList("items.kinTie")).containsExactly("SAME_UNIT", "SAME_UNIT");
        assertThat(row.getList("items.kinNumber")).containsExactly(first.number(), first.number());
        assertThat(row.getString("items[0].explanation")).contains("CSL-74", first.number());
    }

    @Test
    void findsKinInTheLineAndOverMoneyUnderKin() {
        var above = County.aUnit("INSTITUTION", unit.code());
        var head = County.aCadre(unit);
        held(head, aPost(unit, "NONE", true), LocalDate.of(2020, 1, 1), null);
        var deputy = County.aCadre(unit);
        held(deputy, aPost(unit, "NONE", false), LocalDate.of(2020, 1, 1), null);
        held(cadre, aPost(above, "NONE", false), LocalDate.of(2021, 1, 1), null);
        var cashier = County.aCadre(above);
        held(cashier, aPost(above, "FINANCE", false), LocalDate.of(2022, 1, 1), null);
        Talks.kin(head, cadre);
        Talks.kin(deputy, cashier);
        var clerk = County.aCadre(above);
        held(clerk, aPost(above, "MATERIALS", false), LocalDate.of(2022, 1, 1), null);
        Talks.kin(deputy, clerk);

        scan();

        var ties = Api.ORGANISATION
                .get("/rotation/due?unit=" + unit.code() + "&reason=KIN")
                .jsonPath();
        assertThat(ties.getList("items.collect { it.cadreNumber + ' ' + it.kinTie }"))
                .containsExactly(cadre.number() + " LINE", cashier.number() + " KEY_WORK");
    }

    @Test
    void opensEachCauseOnceWithItsDutyAndEvent() {
        held(cadre, aPost(unit, "FINANCE", false), LocalDate.of(2016, 3, 2), null);

        scan();
        scan();

        assertThat(Stored.count("rotation WHERE cadre_id = ?::uuid", cadre.id()))
                .isEqualTo(2);
        var id = caseOf("KEY_POST");
        var view = Api.ORGANISATION.get("/measures/" + id).jsonPath();
        assertThat(view.getString("number")).matches("ROTATE-2026-[0-9]{6}");
        assertThat(view.getString("kind") + view.getString("state") + view.getString("source.kind"))
                .isEqualTo("ROTATIONLISTEDSCAN");
        assertThat(view.getString("situation.title")).isEqualTo("the time in a key post is full");
        assertThat(view.getString("source.grounds")).contains("M15", "2016-03-02 + 5 年 = 2021-03-02");
        assertThat(view.getList("allowedTransitions")).containsExactly("PLAN", "EXEMPT", "CANCEL");
        assertThat(view.getList("history.collect { it.event + ' ' + it.actor }"))
                .containsExactly("CREATE personnel");
        assertThat(Duty.of(id)).containsExactly("PLAN_MOVE organisation 2026-05-06");
        assertThat(Stored.events("measure.changed.v1", id).stream()
                        .map(event -> event.getString("step") + " " + event.getString("state") + " "
                                + event.getInt("version")))
                .containsExactly("OPEN LISTED 0");
    }

    @Test
    void opensNoCaseForWhoIsOnlyWarned() {
        held(cadre, aPost(unit, "FINANCE", false), LocalDate.of(2021, 3, 3), null);
        scan();
        assertThat(Stored.count("rotation WHERE cadre_id = ?::uuid", cadre.id()))
                .isZero();

        MovableClock.today(ORDINARY_DAY.plusDays(1));
        scan();

        assertThat(Rotations.state(caseOf("KEY_POST"))).isEqualTo("LISTED");
    }

    @Test
    void listsAgainAfterTheLastDayOfAnExemption() {
        held(cadre, aPost(unit, "FINANCE", false), LocalDate.of(2021, 3, 2), null);
        scan();
        var id = caseOf("KEY_POST");
        step(Api.ORGANISATION, id, "exemption", Map.of("ground", "工程收尾", "until", "2026-03-10"))
                .then()
                .statusCode(200);
        assertThat(Duty.of(id)).isEmpty();
        var row = Api.ofCadre(cadre.number()).get("/rotation/due").jsonPath();
        assertThat(row.getString("items[0].rotation.state") + " " + row.getString("items[0].rotation.exemptedUntil"))
                .isEqualTo("EXEMPTED 2026-03-10");

        MovableClock.today(LocalDate.of(2026, 3, 10));
        scan();
        assertThat(Rotations.state(id)).isEqualTo("EXEMPTED");
        MovableClock.today(LocalDate.of(2026, 3, 11));
        assertThat(scan().getInt("expired")).isEqualTo(1);

        assertThat(Rotations.state(id)).isEqualTo("LISTED");
        assertThat(Duty.of(id)).hasSize(1);
        assertThat(Stored.events("measure.changed.v1", id).getLast().getString("step"))
                .isEqualTo("EXPIRE");
    }

    @Test
    void closesWhatHasLostItsCauseUnlessSomebodyActsOnIt() {
        var post = aPost(unit, "FINANCE", false);
        held(cadre, post, LocalDate.of(2021, 3, 2), null);
        var planned = County.aCadre(unit);
        var desk = aPost(unit, "FINANCE", false);
        held(planned, desk, LocalDate.of(2021, 3, 2), null);
        scan();
        var id = caseOf("KEY_POST");
        var acted =
                Stored.text("SELECT measure_id::text AS value FROM rotation WHERE cadre_id = ?::uuid", planned.id());
        var target = aPost(County.aDepartment(), "NONE", false);
        step(Api.ORGANISATION, acted, "plan", Map.of("postId", target.id(), "reasons", "年限已满", "congress", false))
                .then()
                .statusCode(200);
        Stored.database().update(Sql.of("UPDATE post SET key_post = 'NONE' WHERE id = ?::uuid", post.id()));
        Stored.database().update(Sql.of("UPDATE post SET key_post = 'NONE' WHERE id = ?::uuid", desk.id()));

        scan();

        assertThat(Rotations.state(id)).isEqualTo("CLOSED");
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Rotations.state(acted)).isEqualTo("PLANNED");
        step(Api.ORGANISATION, acted, "plan-withdrawal", REASON).then().statusCode(200);
    }

    @Test
    void scansOnceADayByItself() {
        MovableClock.today(LocalDate.of(2026, 4, 8));
        held(cadre, aPost(unit, "FINANCE", false), LocalDate.of(2021, 3, 2), null);

        assertThat(nightly.scanOnceADay()).isTrue();
        assertThat(nightly.scanOnceADay()).isFalse();

        assertThat(Rotations.state(caseOf("KEY_POST"))).isEqualTo("LISTED");
    }
}
