package cn.hengjian.personnel.waiting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes that one person waits for a post, with reasons of his or her own (M24). */
public record ProposeWaiting(
        @NotBlank @Size(max = 40) @Schema(description = "事由代码，依政策 waiting.ground.*；须有对应的合法形式 waiting.form.*")
        String ground,

        @NotBlank @Size(max = 2000) String reasons,

        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，离任须履行人大程序（G6）")
        Boolean congress) {

    @Override
    public String toString() {
        return "ProposeWaiting[" + ground + "]";
    }
}
