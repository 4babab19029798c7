package cn.hengjian.personnel.results;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which days and as of which day it is counted; all of them included.
 *
 * @param asOf what was known or done by this day
 */
record CausePeriod(LocalDate from, LocalDate to, LocalDate asOf) {

    /** The year to today, unless said otherwise. */
    static CausePeriod of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate asOf, LocalDate today) {
        var day = asOf == null ? today : asOf;
        var last = to == null ? day : to;
        var first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (day.isAfter(today)) {
            throw refused("/asOf", new Text("不晚于今日 %s", "Not after today, %s").with(today));
        }
        if (last.isAfter(day) || first.isAfter(last)) {
            throw refused("/from", new Text("应为 from ≤ to ≤ asOf", "from ≤ to ≤ asOf"));
        }
        return new CausePeriod(first, last, day);
    }

    private static ProblemException refused(String pointer, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, "out-of-range", text));
    }
}
