package cn.hengjian.personnel.resignation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins to examine the grounds for refusal. */
public record BeginExamination(
        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，须履行人大程序（G6）")
        Boolean congress) {}
