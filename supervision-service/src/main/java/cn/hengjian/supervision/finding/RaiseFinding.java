package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.finding.rules.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as two inspectors or more sign it.
 *
 * @param windCode a wind or one of its sub-codes, such as W1.2
 * @param inspectors user names, the caller's among them
 * @param visitId the visit at which it was found: one to this unit that has started, and whose inspectors sign
 * @param cadres numbers of the persons concerned
 * @param evidence files that were uploaded before
 */
public record RaiseFinding(
        @NotBlank @Size(max = 50) String unitCode,
        @NotBlank @Size(max = 6) String windCode,
        @Nullable @Size(max = 3) String causeCode,
        @NotNull Severity severity,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4_000) String description,

        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{2,100}") String> inspectors,

        @Nullable UUID visitId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> cadres,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidence) {

    List<String> cadresOrNone() {
        return cadres == null ? List.of() : cadres;
    }

    List<UUID> evidenceOrNone() {
        return evidence == null ? List.of() : evidence;
    }

    @Override
    public String toString() {
        return "RaiseFinding[" + unitCode + ", " + windCode + ", " + severity + "]";
    }
}
