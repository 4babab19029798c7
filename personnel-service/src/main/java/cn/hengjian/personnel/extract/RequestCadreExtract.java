package cn.hengjian.personnel.extract;

import cn.hengjian.personnel.cadre.CadreFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a file of those whom a search finds. */
public record RequestCadreExtract(
        @NotNull @Valid @Schema(description = "查找条件，与名册查询相同")
        CadreFilter filter,

        @NotBlank @Size(max = 500) @Schema(description = "用途，写入文件和审计")
        String purpose) {}
