package cn.hengjian.assessment.task;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deadline that can still be kept. */
final class Deadlines {

    private Deadlines() {}

    static @Nullable Violation wrong(String pointer, LocalDate deadline, LocalDate today) {
        return deadline.isBefore(today)
                ? Violation.at(pointer, "out-of-range", new Text("应不早于 %s", "Not before %s").with(today))
                : null;
    }

    static void require(String pointer, LocalDate deadline, LocalDate today) {
        var violation = wrong(pointer, deadline, today);
        if (violation != null) {
            throw ProblemException.invalid(List.of(violation));
        }
    }
}
