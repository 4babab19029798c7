package cn.hengjian.assessment.citation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Cites a piece of evidence.
 *
 * @param reference the id of a piece of evidence or of a task, or the number of a document
 * @param note what it shows
 */
public record CiteEvidence(
        @NotNull Citations.Source source,
        @NotBlank @Size(max = 200) String reference,
        @NotBlank @Size(max = 1_000) String note) {}
