package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens a selection for a post. */
public record OpenSelection(
        @NotNull @Schema(description = "拟竞争上岗的职位") UUID postId,

        @NotNull @Schema(description = "INTERNAL 限本单位及下级单位干部，OPEN 面向全县干部；县外人员不在本系统办理")
        SelectionScope scope,

        @NotBlank @Size(max = 100) @Schema(description = "批准文号")
        String approval) {}
