package cn.hengjian.personnel.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rates a work contact point. */
record RateContact(
        @NotNull @Schema(description = "示范点、一般、后进") Rating rating,
        @NotBlank @Size(max = 500) String reason) {}
