package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.cadre.CadreNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names who is to take a link over. */
record HandOverContact(
        @NotNull @Pattern(regexp = CadreNumber.FORM) @Schema(description = "接任领导的干部编号")
        String successor,

        @NotBlank @Size(max = 500) String reason) {}
