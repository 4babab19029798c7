package cn.hengjian.assessment.leniency;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.Mean;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.util.Locale;

/** Says a comparison of means in words. */
final class LeniencyText {

    private static final Text COMPARED = new Text(
            "评 %s 人，平均 %s；全县评 %s 人，平均 %s；相差 %s。",
            "Rated %s people at %s on average; over the county %s people are rated at %s; the difference is %s.");
    private static final Text WITHHELD =
            new Text("票少，不显示，以免由此推知个别投票人。", "Withheld: so few ballots would tell how single voters marked.");

    private LeniencyText() {}

    static String compared(Mean own, Mean county, Locale locale) {
        return COMPARED.with(
                        own.people(),
                        shown(own.value()),
                        county.people(),
                        shown(county.value()),
                        shown(own.value().subtract(county.value())))
                .in(locale);
    }

    static String withheld(Locale locale) {
        return WITHHELD.in(locale);
    }

    private static String shown(BigDecimal value) {
        return Arithmetic.shown(value).toPlainString();
    }
}
