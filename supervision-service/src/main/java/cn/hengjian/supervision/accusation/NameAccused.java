package cn.hengjian.supervision.accusation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who is accused, as discipline reads it in the text. */
public record NameAccused(
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> cadreNumbers,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> unitCodes) {

    @Override
    public String toString() {
        return "NameAccused[…]";
    }
}
