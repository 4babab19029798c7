package cn.hengjian.supervision.summary;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.classified;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.summary.Summaries.answered;
import static cn.hengjian.supervision.summary.Summaries.idOf;
import static cn.hengjian.supervision.summary.Summaries.scanAfter;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SummaryTest {

    /** Months in which no other test has opinions. */
    private static final LocalDate MONTH = LocalDate.of(2032, 3, 1);

    private static final LocalDate NEXT = LocalDate.of(2032, 4, 1);

    /** The cells of a unit's month: wind, kind, received, answered, overdue, satisfied, neutral, dissatisfied. */
    private static List<String> cells(String unit, String month) {
        return database()
                .list(
                        Sql.of(
                                "SELECT concat_ws(' ', c->>'windCode', c->>'kind', coalesce(c->>'received', '-'),"
                                        + " coalesce(c->>'answered', '-'), coalesce(c->>'overdue', '-'),"
                                        + " coalesce(c->>'satisfied', '-'), coalesce(c->>'neutral', '-'),"
                                        + " coalesce(c->>'dissatisfied', '-')) AS cell"
                                        + " FROM outbox o CROSS JOIN LATERAL jsonb_array_elements(o.payload->'cells')"
                                        + " WITH ORDINALITY AS e (c, n) WHERE o.type LIKE '%.opinion.summarised.v1'"
                                        + " AND o.aggregate_id = ? AND o.payload->>'month' = ? ORDER BY o.seq, e.n",
                                idOf(unit), month),
                        row -> row.text("cell"));
    }

    @Test
    void tellsOfAMonthOnceItHasEndedAndOnlyOnce() {
        var unit = aUnit();
        today(MONTH);
        for (int i = 0; i < 5; i++) {
            answered(unit, 4);
        }
        today(MONTH.plusDays(30));
        Summaries.scan();
        assertThat(cells(unit, "2032-03")).isEmpty();

        scanAfter(MONTH);

        assertThat(cells(unit, "2032-03")).containsExactly("W1 OPINION 5 5 0 5 0 0", "W2 OPINION 5 5 0 5 0 0");
        today(NEXT);
        Summaries.scan();
        assertThat(cells(unit, "2032-03")).hasSize(2);
    }

    @Test
    void suppressesNumbersBelowTheMinimumButNotZero() {
        var unit = aUnit();
        today(MONTH.plusDays(1));
        for (int i = 0; i < 5; i++) {
            answered(unit, i == 0 ? 1 : 5);
        }
        opinion(unit);
        classified(registered(aLetter("汇总诉求 " + UUID.randomUUID())), "CLAIM", unit);

        scanAfter(MONTH);

        // Six opinions, five answered, one rating of 1; one claim, late by then.
        assertThat(cells(unit, "2032-03"))
                .containsExactly(
                        "W1 CLAIM - 0 - 0 0 0",
                        "W1 OPINION 6 5 0 - 0 -",
                        "W2 CLAIM - 0 - 0 0 0",
                        "W2 OPINION 6 5 0 - 0 -");
    }

    @Test
    void suppressesAllRatingsOfACellThatHasFew() {
        var unit = aUnit();
        today(MONTH.plusDays(2));
        for (int i = 0; i < 4; i++) {
            answered(unit, 3);
        }
        opinion(unit);

        scanAfter(MONTH);

        assertThat(cells(unit, "2032-03")).first().isEqualTo("W1 OPINION 5 - 0 - - -");
    }

    @Test
    void countsWhatIsOverdueAtTheEndOfTheMonth() {
        var unit = aUnit();
        today(LocalDate.of(2032, 1, 2));
        for (int i = 0; i < 5; i++) {
            classified(registered(aLetter("逾期诉求 " + UUID.randomUUID())), "CLAIM", unit);
        }

        scanAfter(MONTH);

        assertThat(cells(unit, "2032-03")).containsExactly("W1 CLAIM 0 0 5 0 0 0", "W2 CLAIM 0 0 5 0 0 0");
    }

    @Test
    void saysNothingOfAUnitWithoutOpinionsAndNothingPersonal() {
        var unit = aUnit();
        var other = aUnit();
        today(MONTH.plusDays(3));
        answered(unit, 5);

        scanAfter(MONTH);

        assertThat(cells(other, "2032-03")).isEmpty();
        assertThat(database()
                        .list(
                                Sql.of(
                                        "SELECT payload::text AS value FROM outbox WHERE aggregate_id = ?"
                                                + " AND type LIKE '%.summarised.v1'",
                                        idOf(unit)),
                                row -> row.text("value")))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("OPIN-")
                .doesNotContain("窗口")
                .doesNotContain("张");
    }
}
