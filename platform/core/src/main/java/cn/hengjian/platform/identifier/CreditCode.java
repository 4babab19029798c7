package cn.hengjian.platform.identifier;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unified social credit code (GB 32100-2015): 18 characters, of which the last is the check character. */
public final class CreditCode {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final String value;

    private CreditCode(String value) {
        this.value = value;
    }

    /** Reads a code; lower-case letters are taken for upper-case ones. Whether its region is assigned is not looked at. */
    public static Checked<CreditCode> parse(String text) {
        if (text.length() != LENGTH) {
            return Checked.refused(
                    "credit-code-length",
                    new Text("统一社会信用代码应为 18 位", "A unified social credit code has 18 characters"));
        }
        var value = text.toUpperCase(Locale.ROOT);
        if (!isWellFormed(value)) {
            return Checked.refused(
                    "credit-code-characters",
                    new Text(
                            "应为数字或大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字",
                            "Digits and letters except I, O, S, V, Z; characters 3 to 8 are digits"));
        }
        return checkCharacter(value) == value.charAt(LENGTH - 1)
                ? Checked.valid(new CreditCode(value))
                : Checked.refused(
                        "credit-code-checksum",
                        new Text("校验位不符，请核对代码", "The check character does not fit; verify the code"));
    }

    private static boolean isWellFormed(String value) {
        // An upper-casing may lengthen a text, as that of ß does.
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            int place = ALPHABET.indexOf(value.charAt(i));
            if (place < 0 || (i >= 2 && i < 8 && place > 9)) {
                return false;
            }
        }
        return true;
    }

    private static char checkCharacter(String value) {
        int modulus = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CreditCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
