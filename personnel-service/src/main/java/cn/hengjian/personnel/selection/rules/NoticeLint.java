package cn.hengjian.personnel.selection.rules;

import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the bars of a notice that go beyond what the law asks (M12): of age, education, identity, length of service. */
public final class NoticeLint {

    private static final String AT = "/conditions/";

    private NoticeLint() {}

    /** What kind of bar. */
    public enum BarKind {
        AGE,
        EDUCATION,
        IDENTITY,
        SENIORITY
    }

    /**
     * A bar beyond the law.
     *
     * @param pointer where the notice sets it
     * @param asked what the notice asks
     * @param allowed what the law allows to ask
     */
    public record Bar(String pointer, BarKind code, String asked, Text allowed) {}

    public static List<Bar> bars(Conditions conditions, LegalMinimum law) {
        var bars = new ArrayList<Bar>();
        age(bars, conditions);
        education(bars, conditions, law);
        identity(bars, conditions);
        seniority(bars, conditions, law);
        return bars;
    }

    private static void age(List<Bar> bars, Conditions conditions) {
        if (conditions.maxAge() != null) {
            bars.add(new Bar(
                    AT + "maxAge",
                    BarKind.AGE,
                    conditions.maxAge().toString(),
                    new Text("任用条例不设年龄上限", "The regulations on selection set no limit of age")));
        }
    }

    private static void education(List<Bar> bars, Conditions conditions, LegalMinimum law) {
        var asked = conditions.minEducation();
        if (asked != null && asked.compareTo(law.minEducation()) < 0) {
            bars.add(new Bar(
                    AT + "minEducation",
                    BarKind.EDUCATION,
                    asked,
                    new Text("任用条例只要求大学专科（%s）以上", "The regulations ask for college (%s) or above only")
                            .with(law.minEducation())));
        }
        if (conditions.fullTimeOnly()) {
            bars.add(new Bar(
                    AT + "fullTimeOnly",
                    BarKind.EDUCATION,
                    "true",
                    new Text(
                            "任用条例不区分全日制和在职教育",
                            "The regulations make no difference between full-time and in-service study")));
        }
    }

    private static void identity(List<Bar> bars, Conditions conditions) {
        var allowed = new Text("任用条例不以身份设限", "The regulations set no bar of identity");
        if (conditions.sex() != null) {
            bars.add(new Bar(AT + "sex", BarKind.IDENTITY, conditions.sex(), allowed));
        }
        if (!conditions.politicalStatuses().isEmpty()) {
            bars.add(
                    new Bar(AT + "politicalStatuses", BarKind.IDENTITY, list(conditions.politicalStatuses()), allowed));
        }
        if (!conditions.unitKinds().isEmpty()) {
            bars.add(new Bar(AT + "unitKinds", BarKind.IDENTITY, list(conditions.unitKinds()), allowed));
        }
    }

    private static String list(Set<String> codes) {
        return String.join(", ", codes.stream().sorted().toList());
    }

    private static void seniority(List<Bar> bars, Conditions conditions, LegalMinimum law) {
        var level = conditions.minLevel();
        var least = Objects.requireNonNullElse(law.level(), "NONE");
        if (level != null && Promotion.ofLevel(least, level)) {
            bars.add(new Bar(
                    AT + "minLevel",
                    BarKind.SENIORITY,
                    level,
                    new Text("任用条例要求的现任层次为 %s", "The present level that the regulations ask for is %s").with(least)));
        }
        var years = conditions.yearsAtLevel();
        if (years != null && years > law.years()) {
            bars.add(new Bar(
                    AT + "yearsAtLevel",
                    BarKind.SENIORITY,
                    years.toString(),
                    new Text("任用条例要求的任职年限为 %s 年", "The years that the regulations ask for are %s").with(law.years())));
        }
        if (conditions.yearsOfService() != null) {
            bars.add(new Bar(
                    AT + "yearsOfService",
                    BarKind.SENIORITY,
                    conditions.yearsOfService().toString(),
                    new Text("任用条例不对此类职位设工龄条件", "The regulations ask for no years of service")));
        }
    }
}
