package cn.hengjian.assessment.bulletin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may change of a draft, in both languages. */
public record EditBulletin(
        @NotNull @Valid Words title, @NotNull @Valid Words text) {

    /** A text in both languages. */
    public record Words(
            @NotBlank @Size(max = 20_000) String zhCN,
            @NotBlank @Size(max = 20_000) String en) {}

    @Override
    public String toString() {
        return "EditBulletin[…]";
    }
}
