package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.cadre.CadreNumber;
import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Assigns a target to a leader. */
record AssignContact(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,31}") @Schema(description = "类型，见 /contact-types")
        String type,

        @NotNull @Pattern(regexp = CadreNumber.FORM) @Schema(description = "联系领导的干部编号")
        String cadreNumber,

        @NotNull @Pattern(regexp = Units.CODE) @Schema(description = "联系对象所在单位或村；联系点、村即其本身")
        String placeCode,

        @Size(min = 1, max = 60) @Schema(description = "企业名称或个人姓名；姓名加密保存") @Nullable
        String name,

        @Schema(description = "所替换的已结束联系") @Nullable UUID replaces) {

    @Override
    public String toString() {
        return "AssignContact[" + type + "]";
    }
}
