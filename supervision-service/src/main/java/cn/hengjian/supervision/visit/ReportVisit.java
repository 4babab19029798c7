package cn.hengjian.supervision.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the inspectors saw, and what they conclude. */
public record ReportVisit(
        @NotBlank @Size(max = 8_000) String seen,
        @NotBlank @Size(max = 4_000) String conclusion) {

    @Override
    public String toString() {
        return "ReportVisit[…]";
    }
}
