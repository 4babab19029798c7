package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names who verifies: two persons at least. */
public record NameVerifiers(
        @NotEmpty @Size(max = 10) @Schema(description = "核实人的干部编号，两人以上")
        List<@NotBlank String> verifiers) {

    @Override
    public String toString() {
        return "NameVerifiers[…]";
    }
}
