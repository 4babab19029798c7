package cn.hengjian.supervision.inspector;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to inspect.
 *
 * @param cadreNumber who it is in the roster, by which present and former units are known
 * @param specialities what he or she knows well, such as finance
 */
public record RegisterInspector(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{2,100}") String username,
        @NotBlank @Size(max = 50) String cadreNumber,

        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 50) String> specialities) {

    @Override
    public String toString() {
        return "RegisterInspector[…]";
    }
}
