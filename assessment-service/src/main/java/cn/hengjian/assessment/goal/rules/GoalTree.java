package cn.hengjian.assessment.goal.rules;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether goals make a sound tree (M20): term, years in it, stages in them. */
public final class GoalTree {

    private GoalTree() {}

    /** First and last day of the term. */
    public record Term(LocalDate from, LocalDate to) {}

    /**
     * A goal whose target is not the sum of those below it.
     *
     * @param index in the list of goals
     */
    public record Difference(int index, String code, BigDecimal target, BigDecimal sum) {

        /** As it is told where it is refused. */
        public Violation violation(String list) {
            return Violation.at(
                    list + "/" + index + "/target",
                    "wrong-sum",
                    new Text("下级目标合计 %s，应等于 %s", "The goals below sum to %s; %s is expected")
                            .with(sum.toPlainString(), target.toPlainString()));
        }
    }

    /**
     * Everything that is wrong, each at its JSON pointer.
     *
     * @param list pointer of the list of goals
     */
    public static List<Violation> objections(List<Goal> goals, Term term, String list) {
        var first = new HashMap<String, Goal>();
        goals.forEach(goal -> first.putIfAbsent(goal.code(), goal));
        var seen = new HashSet<String>();
        var objections = new ArrayList<Violation>();
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            var pointer = list + "/" + i;
            if (!seen.add(goal.code())) {
                objections.add(
                        Violation.at(pointer + "/code", "duplicate", new Text("目标编号重复", "Another goal has this code")));
            }
            target(goal, pointer, objections);
            place(goal, first, term, pointer, objections);
        }
        return List.copyOf(objections);
    }

    private static void target(Goal goal, String pointer, List<Violation> objections) {
        if (goal.target() == null && goal.measure() != null) {
            objections.add(Violation.at(
                    pointer + "/measure",
                    "not-applicable",
                    new Text("没有目标值的目标不填计量单位", "A goal without a target has no measure")));
        }
        if (goal.target() != null && goal.measure() == null) {
            objections.add(Violation.at(
                    pointer + "/measure", "required", new Text("定量目标须填计量单位", "A quantified goal needs it")));
        }
        if (goal.additive() && goal.target() == null) {
            objections.add(Violation.at(
                    pointer + "/target", "required", new Text("可累加的目标须有目标值", "An additive goal needs it")));
        }
    }

    private static void place(
            Goal goal, Map<String, Goal> byCode, Term term, String pointer, List<Violation> objections) {
        var outer = term;
        var above = goal.level().above();
        if (above == null) {
            if (goal.parent() != null) {
                objections.add(Violation.at(
                        pointer + "/parent",
                        "not-applicable",
                        new Text("任期目标没有上级目标", "A goal of the term breaks down none")));
            }
        } else {
            var parent = goal.parent() == null ? null : byCode.get(goal.parent());
            if (parent == null || parent.level() != above) {
                objections.add(Violation.at(
                        pointer + "/parent",
                        "unknown-goal",
                        new Text("应为本方案中 %s 级目标的编号", "The code of a goal of the level %s in this plan is expected")
                                .with(above)));
                return;
            }
            outer = new Term(parent.from(), parent.to());
        }
        dates(goal, outer, pointer, objections);
    }

    private static void dates(Goal goal, Term outer, String pointer, List<Violation> objections) {
        if (goal.from().isBefore(outer.from()) || goal.from().isAfter(outer.to())) {
            objections.add(outside(pointer + "/from", outer));
        }
        if (goal.to().isAfter(outer.to()) || goal.to().isBefore(goal.from())) {
            objections.add(outside(pointer + "/to", new Term(latest(goal.from(), outer.from()), outer.to())));
        } else if (goal.level() == Level.YEAR
                && goal.from().getYear() != goal.to().getYear()) {
            objections.add(Violation.at(
                    pointer + "/to",
                    "out-of-range",
                    new Text("年度目标应在 %s 年内", "A goal of a year lies in one, %s")
                            .with(Integer.toString(goal.from().getYear()))));
        }
    }

    private static LocalDate latest(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }

    private static Violation outside(String pointer, Term outer) {
        return Violation.at(
                pointer,
                "out-of-range",
                new Text("应在 %s 至 %s 之间", "Between %s and %s is expected").with(outer.from(), outer.to()));
    }

    /** Goals whose targets are not the sums of the quantified ones right below, of those that have any. */
    public static List<Difference> differences(List<Goal> goals) {
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            var target = goal.target();
            var below = goals.stream()
                    .filter(other -> goal.code().equals(other.parent()))
                    .map(Goal::target)
                    .filter(Objects::nonNull)
                    .toList();
            if (!goal.additive() || target == null || below.isEmpty()) {
                continue;
            }
            var sum = below.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(target) != 0) {
                differences.add(new Difference(i, goal.code(), target, sum));
            }
        }
        return List.copyOf(differences);
    }

    /** How many can be counted (M21). */
    public static int quantified(List<Goal> goals) {
        return (int) goals.stream().filter(goal -> goal.target() != null).count();
    }
}
