package cn.hengjian.platform.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What may be changed of a note. */
public record ChangeNote(
        @NotBlank @Size(max = 200) String text, @NotNull NoteKind kind, BigDecimal weight) {}
