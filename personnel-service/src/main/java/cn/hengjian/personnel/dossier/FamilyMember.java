package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.cadre.CadreNumber;
import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import cn.hengjian.platform.crypto.Masks;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of the family or another close relative (A36); kept encrypted, and masked for whoever hasn't unmasked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FamilyMember(
        @NotBlank @Size(max = 20) @Schema(description = "称谓（A3604）")
        String relation,

        @NotBlank @Size(max = 60) @Schema(description = "姓名（A3601）")
        String name,

        @Schema(description = "出生日期（A3607）") @Nullable LocalDate birthDate,

        @KnownCode("political-status") @Schema(description = "政治面貌（A3627），代码表 political-status（GB/T 4762）") @Nullable
        String politicalStatus,

        @Size(max = 200) @Schema(description = "工作单位及职务（A3611）") @Nullable
        String workplace,

        @Pattern(regexp = CadreNumber.FORM) @Schema(description = "亲属的干部编号，如亲属也是本县干部") @Nullable
        String relativeNumber)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.none();
    }

    /** As those see it who were not given it whole. */
    FamilyMember masked() {
        return new FamilyMember(relation, Masks.name(name), null, null, null, relativeNumber);
    }

    @Override
    public String toString() {
        return "FamilyMember[…]";
    }
}
