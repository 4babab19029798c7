package cn.hengjian.platform.time;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import java.util.regex.Pattern;

/**
 * A period as regulations state it. Written {@code P10D} (calendar days), {@code P10WD} (working days), {@code P6M}
 * (months), {@code P1Y} (years).
 */
public record LegalPeriod(int count, Unit unit) {

    private static final Pattern FORM = Pattern.compile("P([1-9][0-9]{0,3})(D|WD|M|Y)");

    /** What is counted. */
    public enum Unit {
        CALENDAR_DAYS("D", 9_999, new Text("%s 日", "%s calendar day%s")),
        WORKING_DAYS("WD", 9_999, new Text("%s 个工作日", "%s working day%s")),
        MONTHS("M", 1_200, new Text("%s 个月", "%s month%s")),
        YEARS("Y", 100, new Text("%s 年", "%s year%s"));

        private final String letters;
        private final int max;
        private final Text name;

        Unit(String letters, int max, Text name) {
            this.letters = letters;
            this.max = max;
            this.name = name;
        }

        private static Unit of(String letters) {
            for (var unit : values()) {
                if (unit.letters.equals(letters)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException(letters);
        }
    }

    public LegalPeriod {
        if (count < 1 || count > unit.max) {
            throw new IllegalArgumentException("a period of " + count + unit.letters);
        }
    }

    /** Reads the written form. */
    public static Checked<LegalPeriod> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Checked.refused(
                    "invalid-period",
                    new Text(
                            "期限应形如 P10D（日）、P10WD（工作日）、P6M（月）或 P1Y（年），数值从 1 起",
                            "A period reads P10D (calendar days), P10WD (working days), P6M (months) or P1Y (years),"
                                    + " counted from 1"));
        }
        int count = Integer.parseInt(matcher.group(1));
        var unit = Unit.of(matcher.group(2));
        return count <= unit.max
                ? Checked.valid(new LegalPeriod(count, unit))
                : Checked.refused(
                        "period-too-long",
                        new Text("期限不得超过 %s", "A period is at most %s").with(unit.max + unit.letters));
    }

    /** As a person reads it. */
    public Text description() {
        return unit.name.with(count, count == 1 ? "" : "s");
    }

    /** The written form. */
    @Override
    public String toString() {
        return "P" + count + unit.letters;
    }
}
