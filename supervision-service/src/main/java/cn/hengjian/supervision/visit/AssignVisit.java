package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who visits which unit on which days. Of an unannounced visit, unit, tier and override are sealed as they come in.
 *
 * @param from first day on which it may start
 * @param to last one
 * @param inspectors user names
 * @param override why the unit is burdened beyond the limit; only the county committee says so
 */
public record AssignVisit(
        @NotNull UUID planId,
        @NotNull Notice notice,
        @NotNull Coverage coverage,
        @NotBlank @Size(max = 50) String unitCode,
        @NotNull Tier tier,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{2,100}") String> inspectors,
        @Nullable @Size(min = 1, max = 500) String override) {

    /** Without the unit: it may be a secret. */
    @Override
    public String toString() {
        return "AssignVisit[" + planId + ", " + notice + "]";
    }
}
