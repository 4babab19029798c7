package cn.hengjian.assessment.bulletin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That the text names and betrays nobody.
 *
 * @param cleared words that were found in the text and mean nobody there, such as a word that is somebody's name besides;
 *     numbers of persons and small units can't be cleared
 */
public record CheckBulletin(@Nullable @Size(max = 50) List<@NotNull @NotBlank @Size(max = 100) String> cleared) {

    List<String> clearedOrNone() {
        return cleared == null ? List.of() : cleared;
    }

    @Override
    public String toString() {
        return "CheckBulletin[…]";
    }
}
