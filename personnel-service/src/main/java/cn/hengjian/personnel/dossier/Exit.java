package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the cadre left the service (A30); the file stays. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exit(
        @NotNull @KnownCode("exit") @Schema(description = "退出管理方式（A3001），代码表 exit")
        String manner,

        @NotNull @Schema(description = "退出日期（A3004）") LocalDate exitedOn,

        @Size(min = 1, max = 500) @Schema(description = "原因") @Nullable
        String reason,

        @Size(min = 1, max = 100) @Schema(description = "文号") @Nullable
        String document)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.of("exitedOn", exitedOn);
    }

    @Override
    public String toString() {
        return "Exit[…]";
    }
}
