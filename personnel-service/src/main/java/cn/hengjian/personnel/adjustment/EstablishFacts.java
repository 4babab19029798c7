package cn.hengjian.personnel.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what was found: a situation of the code list, and the facts that make it up. */
public record EstablishFacts(
        @NotBlank @Size(max = 40) @Schema(description = "情形代码，依政策 adjustment.situation.*")
        String situation,

        @NotBlank @Size(max = 4000) @Schema(description = "查实的事实；不得仅以票数为据")
        String facts) {

    @Override
    public String toString() {
        return "EstablishFacts[" + situation + "]";
    }
}
