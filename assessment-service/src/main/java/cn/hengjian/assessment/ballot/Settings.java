package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.Sha256;
import java.util.List;
import java.util.UUID;

/**
 * What the anonymity of a sheet depends on; nothing of it changes after the opening.
 *
 * @param subjects who stands on the sheet, by number in ascending order
 * @param questions what is asked of whom beside the overall grade, in the order of the sheet: number, code, and SHA-256 of
 *     the question in hex, with slashes between
 * @param comments whether they are taken
 * @param voters how many may vote on it
 * @param key the public key, as a SubjectPublicKeyInfo
 */
record Settings(
        UUID review,
        UUID sheet,
        String code,
        String voterClass,
        List<String> subjects,
        List<String> questions,
        boolean comments,
        int voters,
        byte[] key) {

    /** SHA-256 over the lines of {@link #lines()}, as anybody can compute it who was told them. */
    byte[] digest() {
        return Sha256.of(String.join("\n", lines()));
    }

    private List<String> lines() {
        return List.of(
                review.toString(),
                sheet.toString(),
                code,
                voterClass,
                String.join(",", subjects),
                String.join(",", questions),
                Boolean.toString(comments),
                Integer.toString(voters),
                BlindSignature.SUITE,
                Encoded.text(key));
    }
}
