package cn.hengjian.platform.identifier;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.crypto.Masks;
import cn.hengjian.platform.problem.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A citizen identification number (GB 11643-1999): 18 characters, of which the last is the check character. */
public final class CitizenId {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final String value;
    private final LocalDate birthDate;

    private CitizenId(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /** Reads a number; a lower-case x is taken for X. Whether its region is assigned is not looked at. */
    public static Checked<CitizenId> parse(String text) {
        if (text.length() == OLD_LENGTH) {
            return Checked.refused(
                    "citizen-id-fifteen",
                    new Text("15 位旧号码已停用，请填写 18 位公民身份号码", "The old 15-digit form is no longer valid; give all 18"));
        }
        if (text.length() != LENGTH) {
            return Checked.refused("citizen-id-length", new Text("公民身份号码应为 18 位", "A citizen id has 18 characters"));
        }
        var value = text.endsWith("x") ? text.substring(0, LENGTH - 1) + "X" : text;
        if (!isWellFormed(value)) {
            return Checked.refused(
                    "citizen-id-characters",
                    new Text("前 17 位应为数字，末位为数字或 X", "The first 17 characters are digits, the last a digit or X"));
        }
        var birthDate = birthDate(value);
        if (birthDate == null) {
            return Checked.refused(
                    "citizen-id-birth-date", new Text("第 7 至 14 位不是实际存在的日期", "Digits 7 to 14 are not a real date"));
        }
        return checkCharacter(value) == value.charAt(LENGTH - 1)
                ? Checked.valid(new CitizenId(value, birthDate))
                : Checked.refused(
                        "citizen-id-checksum",
                        new Text("校验位不符，请核对号码", "The check character does not fit; verify the number"));
    }

    private static boolean isWellFormed(String value) {
        for (int i = 0; i < LENGTH - 1; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return CHECK_CHARACTERS.indexOf(value.charAt(LENGTH - 1)) >= 0;
    }

    private static @Nullable LocalDate birthDate(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value, 6, 10, 10),
                    Integer.parseInt(value, 10, 12, 10),
                    Integer.parseInt(value, 12, 14, 10));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    /** All 18 characters: personal data, to be encrypted where it is kept and never logged. */
    public String value() {
        return value;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Code of GB/T 2261.1: {@code 1} for male, {@code 2} for female. */
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** What may be shown to those who may not see it whole. */
    public String masked() {
        return Masks.citizenId(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CitizenId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked. */
    @Override
    public String toString() {
        return masked();
    }
}
