package cn.hengjian.supervision.bulletin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The months that a bulletin is about, such as 2026-01. */
public record DraftBulletin(
        @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
        String from,

        @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
        String to) {}
