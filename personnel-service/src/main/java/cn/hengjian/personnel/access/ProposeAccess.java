package cn.hengjian.personnel.access;

import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposes a role for an account; another person has to approve. */
public record ProposeAccess(
        @NotNull @Size(min = 3, max = 64) @Schema(description = "帐号（登录名），不分大小写")
        String account,

        @NotNull @Schema(description = "拟授予的角色") RealmRole role,

        @Size(max = 50) @Schema(description = "单位代码：单位角色必填，其他角色不得填写") @Nullable
        List<@NotNull @Pattern(regexp = Units.CODE) String> units,

        @NotBlank @Size(max = 2000) @Schema(description = "授权理由，留存备查")
        String reason) {

    List<String> sortedUnits() {
        return units == null ? List.of() : units.stream().distinct().sorted().toList();
    }
}
