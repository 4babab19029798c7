package cn.hengjian.personnel.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names who decides: an odd number, one of them the chair. */
public record FormPanel(@NotEmpty @Size(max = 15) List<@Valid @NotNull Member> members) {

    /** A member, by cadre number. */
    public record Member(
            @NotBlank String cadre,
            @Schema(description = "主任委员，恰有一名") boolean chair) {}
}
