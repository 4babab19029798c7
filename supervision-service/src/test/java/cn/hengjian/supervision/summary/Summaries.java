package cn.hengjian.supervision.summary;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.intake.Stranger;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Months of opinions and claims. */
public final class Summaries {

    private Summaries() {}

    /** The scan that the clock starts in a running service. */
    static void scan() {
        Arc.container().instance(SummaryScan.class).get().run();
    }

    /** The scan of the day after a month; a month that tests summarised before is new again. */
    static void scanAfter(LocalDate month) {
        database().update(Sql.of("DELETE FROM opinion_summary_month WHERE month = ?", month));
        today(month.plusMonths(1));
        scan();
    }

    /** An opinion about a unit that is answered today. */
    static void answered(String unit, int rating) {
        Stranger.rates(aLetter("汇总 " + UUID.randomUUID()), unit, rating);
    }

    static String idOf(String unit) {
        return value(Sql.of("SELECT id::text AS value FROM unit WHERE code = ?", unit));
    }

    /** Does what makes a summary, and names the unit. */
    public static List<String> everyEvent() {
        var before = today();
        var unit = aUnit();
        today(LocalDate.of(2034, 5, 4));
        answered(unit, 5);
        scanAfter(LocalDate.of(2034, 5, 1));
        today(before);
        return List.of(idOf(unit));
    }
}
