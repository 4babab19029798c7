package cn.hengjian.assessment.ballot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A voter's token, blinded; base64url without padding. */
record BlindedMessage(@NotNull @Size(max = 1_000) String blindedMessage) {}
