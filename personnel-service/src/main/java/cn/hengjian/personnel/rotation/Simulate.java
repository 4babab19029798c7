package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks where those who are listed could move to. */
public record Simulate(
        @Schema(description = "只看离开此单位及其下级的") @Nullable @Pattern(regexp = Units.CODE)
        String unit,

        @Schema(description = "只看这些干部编号；缺省为全部已列入的") @Nullable @Size(min = 1, max = 500)
        Set<@NotBlank @Size(max = 20) String> cadres) {

    @Override
    public String toString() {
        return "Simulate[" + unit + "]";
    }
}
