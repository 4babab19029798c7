package cn.hengjian.platform.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * New values for parameters of a pack.
 *
 * @param effectiveFrom after today: what has begun goes on under the version it began under
 * @param reason why, for who decides
 */
public record ProposeAmendment(
        @NotBlank @Size(max = 50) String pack,
        @NotNull LocalDate effectiveFrom,
        @NotBlank @Size(max = 2_000) String reason,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Change> changes) {

    /**
     * One parameter.
     *
     * @param source the document that says so, with its article
     */
    public record Change(
            @NotBlank @Size(max = 100) String key,
            @NotBlank @Size(max = 2_000) String value,
            @NotBlank @Size(max = 500) String source) {}
}
