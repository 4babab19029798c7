package cn.hengjian.personnel.resignation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down what the review of a leader's responsibility found. */
public record ReviewBlame(
        @NotBlank @Size(max = 4000) @Schema(description = "审查的事实和本人所负责任")
        String text,

        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，须履行人大程序（G6）")
        Boolean congress) {

    @Override
    public String toString() {
        return "ReviewBlame[…]";
    }
}
