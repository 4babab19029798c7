package cn.hengjian.assessment.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the result reached the person.
 *
 * @param signed whether the person signed for it
 * @param witnesses who saw that it was refused
 * @param accepted whether the person signed that he or she accepts it
 * @param statement what the person wrote beside
 */
record ServeResult(
        @NotNull Boolean signed,
        @Nullable @Size(max = 5) List<@NotBlank @Size(max = 50) String> witnesses,
        boolean accepted,
        @Nullable @Size(max = 2_000) String statement) {

    List<String> witnessesOrNone() {
        return witnesses == null ? List.of() : witnesses;
    }

    /** It is personal. */
    @Override
    public String toString() {
        return "ServeResult[]";
    }
}
