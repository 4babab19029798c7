package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.rules.Consequences.Following;
import cn.hengjian.assessment.course.rules.GradeCeiling;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells in words how an appraisal stands, a line a matter. */
final class CourseExplanation {

    private static final Text UNIT = new Text("考核单位：%s %s（规则：%s）。", "Assessed by %s %s (rules: %s).");
    private static final Text HOME = new Text("考核单位：%s %s。", "Assessed by %s %s.");
    private static final Text NO_GRADE = new Text("不确定等次：%s（%s）。", "No grade: %s (%s).");
    private static final Text NOT_EXCELLENT = new Text(
            "当年受警告处分或者诫勉，不得确定为优秀（ASM-SANC、SM-1）。", "Warned or admonished in the year: not excellent (ASM-SANC, SM-1).");
    private static final Text CEILING =
            new Text("否决指标 %s 已触发，等次不得高于%s（M21）。", "The veto indicator %s struck: no grade above %s (M21).");
    private static final Text PROPOSED = new Text("拟定等次：%s（CSL-38）。", "Proposed grade: %s (CSL-38).");
    private static final Text FINAL = new Text("等次：%s（CSL-38）。", "Grade: %s (CSL-38).");
    private static final Text FOLLOWS = new Text("%s：%s。", "%s: %s.");
    private static final Text OTHERS =
            new Text("以上由有关部门决定和办理，本系统不执行。", "Others decide and carry that out; this system doesn't.");

    private CourseExplanation() {}

    /** What is told. */
    record Told(
            String unitCode,
            String unitName,
            List<String> rules,
            @Nullable NoGrade mark,
            boolean notExcellent,
            @Nullable GradeCeiling ceiling,
            @Nullable Grade grade,
            AppliesTo appliesTo,
            Stage stage,
            List<Following> consequences) {}

    static String of(Told told, Locale locale) {
        var lines = new ArrayList<Text>();
        lines.add(
                told.rules().isEmpty()
                        ? HOME.with(told.unitCode(), told.unitName())
                        : UNIT.with(told.unitCode(), told.unitName(), String.join(", ", told.rules())));
        var mark = told.mark();
        if (mark != null) {
            lines.add(new Text(
                    NO_GRADE.zhCN().formatted(mark.label().zhCN(), mark.rule()),
                    NO_GRADE.en().formatted(mark.label().en(), mark.rule())));
        }
        if (told.notExcellent()) {
            lines.add(NOT_EXCELLENT);
        }
        var ceiling = told.ceiling();
        if (ceiling != null) {
            lines.add(ceiling(ceiling));
        }
        var grade = told.grade();
        if (grade != null) {
            var name = GradeNames.of(grade, told.appliesTo());
            var text = isFinal(told.stage()) ? FINAL : PROPOSED;
            lines.add(new Text(text.zhCN().formatted(name.zhCN()), text.en().formatted(name.en())));
        }
        for (var following : told.consequences()) {
            var rule = following.consequence().rule();
            lines.add(new Text(
                    FOLLOWS.zhCN().formatted(rule, following.text().zhCN()),
                    FOLLOWS.en().formatted(rule, following.text().en())));
        }
        if (!told.consequences().isEmpty()) {
            lines.add(OTHERS);
        }
        return String.join("\n", lines.stream().map(line -> line.in(locale)).toList());
    }

    static Text ceiling(GradeCeiling ceiling) {
        var indicators = String.join(", ", ceiling.indicators());
        var label = ceiling.grade().label();
        return new Text(
                CEILING.zhCN().formatted(indicators, label.zhCN()), CEILING.en().formatted(indicators, label.en()));
    }

    static boolean isFinal(Stage stage) {
        return switch (stage) {
            case FINAL, SERVED, FILED -> true;
            case OPEN, SELF_SUMMARY, REVIEWED, GRADE_PROPOSED, QUOTA_CHECK, COMMITTEE, PUBLICISED, OBJECTION -> false;
        };
    }
}
