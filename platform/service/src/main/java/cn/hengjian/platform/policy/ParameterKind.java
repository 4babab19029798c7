package cn.hengjian.platform.policy;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What kind of value a parameter has; its present value shows it, and a new one has to be of the same kind. */
enum ParameterKind {
    FLAG(matches("true|false"), new Text("true 或 false", "true or false")),
    WHOLE_NUMBER(matches("\\d{1,9}"), new Text("不超过九位的非负整数", "a whole number of at most nine digits")),
    DECIMAL(matches("\\d{1,9}(\\.\\d{1,9})?"), new Text("非负小数，例如 0.25", "a decimal such as 0.25")),
    PERIOD(
            text -> LegalPeriod.parse(text).orNull() != null,
            new Text("期限，例如 P10D、P10WD、P6M", "a period such as P10D, P10WD or P6M")),
    WORDS(matches("[^\\p{Cntrl}]{1,2000}"), new Text("非空文字，多个之间用逗号分隔", "words, separated by commas"));

    private final Predicate<String> form;
    private final Text accepted;

    ParameterKind(Predicate<String> form, Text accepted) {
        this.form = form;
        this.accepted = accepted;
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    /**
     * The kind that a value shows.
     *
     * @param decimal it is read as a decimal, even where it stands without a point
     */
    static ParameterKind of(String value, boolean decimal) {
        for (var kind : values()) {
            if (kind.form.test(value) && !(decimal && kind == WHOLE_NUMBER)) {
                return kind;
            }
        }
        return WORDS;
    }

    boolean accepts(String value) {
        return form.test(value);
    }

    /** What would be accepted. */
    Text accepted() {
        return accepted;
    }
}
