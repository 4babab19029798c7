package cn.hengjian.assessment.special;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Reports a major matter that says something about a person.
 *
 * @param matter what happened
 * @param document number of the report of it
 * @param occurredOn when it happened
 * @param knownOn when it became known; deadlines count from that day
 */
record ReportMatter(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4_000) String matter,
        @NotBlank @Size(max = 100) String document,
        @NotNull LocalDate occurredOn,
        @NotNull LocalDate knownOn,
        @NotBlank @Size(max = 20) String cadreNumber) {}
