package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.plan.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days on which a visit may start. */
final class Window {

    private Window() {}

    /** What is wrong with them. */
    static List<Violation> violations(LocalDate from, LocalDate to, Plans.Running plan, LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (from.isBefore(today)) {
            violations.add(
                    Violation.at("/from", "past", new Text("检查期间不得早于今天", "The days of a visit don't lie in the past")));
        }
        if (to.isBefore(from)) {
            violations.add(Violation.at(
                    "/to", "before-start", new Text("结束日不得早于开始日", "The last day is not before the first")));
        }
        if (from.isBefore(plan.startsOn()) || to.isAfter(plan.endsOn())) {
            violations.add(Violation.at(
                    "/from",
                    "outside-plan",
                    new Text("检查期间须在计划期间 %s 至 %s 之内", "The days have to lie in the plan's period, %s to %s")
                            .with(plan.startsOn(), plan.endsOn())));
        }
        return violations;
    }
}
