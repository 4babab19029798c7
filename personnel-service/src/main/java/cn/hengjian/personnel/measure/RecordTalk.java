package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down the talk in which a leader told the cadre of the decision. */
public record RecordTalk(
        @NotBlank @Size(max = 20) @Schema(description = "谈话人的干部编号，级别不低于谈话对象")
        String leader,

        @NotBlank @Size(max = 20) @Schema(description = "记录人的干部编号")
        String recorder,

        @NotBlank @Size(max = 4000) @Schema(description = "说明的决定、理由和要求")
        String told,

        @NotBlank @Size(max = 4000) @Schema(description = "本人意见；未作说明的，记明")
        String explanation) {

    @Override
    public String toString() {
        return "RecordTalk[…]";
    }
}
