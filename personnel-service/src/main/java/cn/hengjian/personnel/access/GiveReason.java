package cn.hengjian.personnel.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody rejects or revokes; it stays on record. */
public record GiveReason(@NotBlank @Size(max = 2000) String reason) {}
