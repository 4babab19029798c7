package cn.hengjian.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes a note. */
public record CreateNote(
        @NotBlank @Size(max = 30) @Pattern(regexp = "[A-Z0-9-]+")
        String code,

        @NotBlank @Size(max = 30) String unitCode,
        @Size(max = 30) String cadre,
        @NotBlank @Size(max = 200) String text,
        @NotNull NoteKind kind,
        BigDecimal weight,
        int priority,
        Long serial,
        boolean urgent,
        UUID reference,
        Instant remindAt,
        LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 5) List<@NotBlank @Size(max = 10) String> tags,
        @Size(max = 5) List<@Valid @NotNull Line> lines) {

    /** A line of a note. */
    public record Line(@NotBlank @Size(max = 10) String label, int count) {}
}
