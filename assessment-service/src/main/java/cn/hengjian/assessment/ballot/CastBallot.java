package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot. What a sheet asks and a ballot has no mark for, the voter abstains from.
 *
 * @param message the prepared message: 32 random bytes, then a token of 32 random bytes; base64url without padding
 * @param signature the token's signature, unblinded
 * @param comments free text, which can identify its writer; only where the review takes it
 */
record CastBallot(
        @NotNull @Size(max = 100) String message,
        @NotNull @Size(max = 1_000) String signature,
        @NotNull @Size(max = 5_000) List<@NotNull @Valid Given> marks,
        @Size(max = 1_000) @Nullable List<@NotNull @Valid Comment> comments) {

    /**
     * What the ballot says of one subject.
     *
     * @param question the code of a question; absent for the overall grade
     */
    record Given(
            @NotNull @Size(max = 20) String cadreNumber,
            @Size(min = 1, max = 20) @Nullable String question,
            @NotNull Grade grade) {}

    /** What the ballot says of one subject in words. */
    record Comment(
            @NotNull @Size(max = 20) String cadreNumber,
            @NotBlank @Size(max = Remark.LENGTH) String text) {

        /** It can identify its writer. */
        @Override
        public String toString() {
            return "Comment";
        }
    }
}
