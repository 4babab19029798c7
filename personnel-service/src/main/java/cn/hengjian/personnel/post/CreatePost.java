package cn.hengjian.personnel.post;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Establishes a post in a unit. */
public record CreatePost(
        @NotNull @Pattern(regexp = Units.CODE) @Schema(description = "职位代码，一经使用不再更改")
        String code,

        @NotNull @Pattern(regexp = Units.CODE) @Schema(description = "单位代码")
        String unitCode,

        @NotBlank @Size(max = 100) @Schema(description = "职位名称")
        String title,

        @NotNull @KnownCode("level") @Schema(description = "职务层次，代码表 level（公务员法第十八条）")
        String level,

        @NotNull @Schema(description = "职位类别") PostClass postClass,

        @Schema(description = "关键岗位：人、财、物；缺省为 NONE") @Nullable
        KeyPost keyPost,

        @Schema(description = "是否正职；缺省为 false") @Nullable Boolean principal,

        @Schema(description = "是否由选举产生或者人大任命（G6）；缺省为 false") @Nullable
        Boolean congress) {}
