package cn.hengjian.personnel.cadre;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for masked values in full. */
public record Unmask(
        @NotEmpty @Size(max = 3) @Schema(description = "citizenId 公民身份号码，familyMembers 家庭成员，familyHistory 家庭成员的变更历史")
        List<@NotNull @Pattern(regexp = Unmask.CITIZEN_ID + "|" + Unmask.FAMILY + "|" + Unmask.FAMILY_HISTORY) String>
                fields,

        @NotBlank @Size(max = 500) @Schema(description = "查看理由，写入审计")
        String reason) {

    static final String CITIZEN_ID = "citizenId";
    static final String FAMILY = "familyMembers";
    static final String FAMILY_HISTORY = "familyHistory";

    boolean asksFor(String field) {
        return fields.contains(field);
    }
}
