package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A ballot. A subject without a mark is one of whom the voter abstains.
 *
 * @param message the prepared message: 32 random bytes, then a token of 32 random bytes; base64url without padding
 * @param signature the token's signature, unblinded
 */
record CastBallot(
        @NotNull @Size(max = 100) String message,
        @NotNull @Size(max = 1_000) String signature,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid Given> marks) {

    /** What the ballot says of one subject. */
    record Given(
            @NotNull @Size(max = 20) String cadreNumber,
            @NotNull Grade grade) {}
}
