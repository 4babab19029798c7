package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is.
 *
 * @param unitCode the unit that it is about; may be absent only from an accusation
 * @param windCodes winds or their sub-codes, such as W1.2; at least one but for an accusation, which has none
 * @param cadreNumbers who is accused, as far as known; of an accusation only
 */
public record ClassifySubmission(
        @NotNull Classification kind,
        @Nullable @Size(min = 1, max = 50) String unitCode,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 6) String> windCodes,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> cadreNumbers) {

    /** The winds that are given. */
    List<String> winds() {
        return windCodes == null ? List.of() : windCodes;
    }

    /** The cadres who are accused. */
    List<String> accused() {
        return cadreNumbers == null ? List.of() : cadreNumbers;
    }

    @Override
    public String toString() {
        return "ClassifySubmission[…]";
    }
}
