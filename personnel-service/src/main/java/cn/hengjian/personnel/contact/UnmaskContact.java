package cn.hengjian.personnel.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for the name of a private person in full. */
record UnmaskContact(
        @NotBlank @Size(max = 500) @Schema(description = "查看理由，写入审计")
        String reason) {}
