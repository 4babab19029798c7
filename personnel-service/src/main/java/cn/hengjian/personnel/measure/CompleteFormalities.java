package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the document by which the post changes hands, and the congress step where one is due (G6). */
public record CompleteFormalities(
        @NotBlank @Size(max = 100) @Schema(description = "任免文号")
        String document,

        @Schema(description = "人大程序的文号；选举或者人大任命的职务必填") @Nullable @Size(min = 1, max = 100)
        String congressStep) {

    @Override
    public String toString() {
        return "CompleteFormalities[" + document + "]";
    }
}
