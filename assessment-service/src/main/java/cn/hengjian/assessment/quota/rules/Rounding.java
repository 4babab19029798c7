package cn.hengjian.assessment.quota.rules;

import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.problem.Text;

/** What becomes of a part of a place (ASM-ROUND), which no regulation says. */
public enum Rounding {
    /** It is dropped. */
    FLOOR("舍去不足一名的部分", "what is less than a place is dropped"),
    /** From a half up it is a place. */
    HALF_UP("四舍五入", "from a half up it is a place");

    private final Text label;

    Rounding(String zhCN, String en) {
        this.label = new Text(zhCN, en);
    }

    /** The places that a share of so many people gives. */
    public int places(int people, Share share) {
        long exact = (long) people * share.numerator();
        long denominator = share.denominator();
        return Math.toIntExact(
                switch (this) {
                    case FLOOR -> exact / denominator;
                    case HALF_UP -> (2 * exact + denominator) / (2 * denominator);
                });
    }

    public Text label() {
        return label;
    }
}
