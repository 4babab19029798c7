package cn.hengjian.personnel.results.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole, exactly; and rounded half up to four digits, which of nothing there is not. */
public record Share(long part, long whole) {

    private static final int DIGITS = 4;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a part lies between nothing and the whole");
        }
    }

    public @Nullable BigDecimal rounded() {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
