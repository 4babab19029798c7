package cn.hengjian.personnel.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposes what becomes of one person, with reasons of his or her own (M24). */
public record ProposeAdjustment(
        @NotNull @Schema(description = "TRANSFER 平职调整，CONVERSION 转任职级，REMOVAL 免职，DEMOTION 降职")
        Manner manner,

        @NotBlank @Size(max = 4000) String reasons,

        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，须履行人大程序（G6）")
        Boolean congress,

        @Schema(description = "拟任职位；TRANSFER 与 DEMOTION 可填") @Nullable
        UUID postId,

        @Schema(description = "降职后的级别，须低于现级别；DEMOTION 必填") @Nullable @Pattern(regexp = "XK_Z|XK_F|NONE")
        String level) {

    @Override
    public String toString() {
        return "ProposeAdjustment[" + manner + "]";
    }
}
