package cn.hengjian.supervision.terms;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Months that a reader asks for.
 *
 * @param from the first
 * @param to the last
 */
public record Months(YearMonth from, YearMonth to) {

    /**
     * The months that query parameters {@code from} and {@code to} ask for; absent ones mean this year until now.
     *
     * @throws ProblemException {@link HttpProblem#UNREADABLE} naming the parameter and what would be accepted
     */
    public static Months of(@Nullable String from, @Nullable String to, LocalDate today, int most) {
        var last = to == null ? YearMonth.from(today) : month("to", to);
        var first = from == null ? last.withMonth(1) : month("from", from);
        var months = new Months(first, last);
        if (!months.number(most)) {
            throw unreadable(from == null ? "to" : "from", "out-of-range", outOfRange(most));
        }
        return months;
    }

    /**
     * The months that fields {@code from} and {@code to} of a body name, which are months by their form.
     *
     * @throws ProblemException {@link HttpProblem#INVALID_CONTENT} naming the field and what would be accepted
     */
    public static Months ofBody(String from, String to, int most) {
        var months = new Months(YearMonth.parse(from), YearMonth.parse(to));
        if (!months.number(most)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, Violation.at("/from", "out-of-range", outOfRange(most)));
        }
        return months;
    }

    private boolean number(int most) {
        long count = ChronoUnit.MONTHS.between(from, to) + 1;
        return count >= 1 && count <= most;
    }

    private static Text outOfRange(int most) {
        return new Text("起止月份之间应有 1 至 %s 个月", "From the first month to the last there have to be 1 to %s").with(most);
    }

    /**
     * The month that a query parameter names.
     *
     * @throws ProblemException {@link HttpProblem#UNREADABLE} naming the parameter and what would be accepted
     */
    public static YearMonth month(String parameter, String text) {
        try {
            var month = YearMonth.parse(text);
            if (month.getYear() >= 1900 && month.getYear() <= 2999) {
                return month;
            }
        } catch (DateTimeParseException _) {
            // Refused below.
        }
        throw unreadable(parameter, "wrong-value", new Text("应为 YYYY-MM 形式的月份", "A month as YYYY-MM is expected"));
    }

    private static ProblemException unreadable(String parameter, String code, Text text) {
        return new ProblemException(HttpProblem.UNREADABLE, Violation.query(parameter, code, text));
    }

    /** The first day. */
    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** The last day. */
    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    /** Each of them, such as 2026-01. */
    public List<String> list() {
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, to))
                .mapToObj(month -> from.plusMonths(month).toString())
                .toList();
    }
}
