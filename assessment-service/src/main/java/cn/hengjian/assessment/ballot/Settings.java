package cn.hengjian.assessment.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * What the anonymity of a sheet depends on; nothing of it changes after the opening.
 *
 * @param subjects who stands on the sheet, by number in ascending order
 * @param voters how many may vote on it
 * @param key the public key, as a SubjectPublicKeyInfo
 */
record Settings(
        UUID review, UUID sheet, String code, String voterClass, List<String> subjects, int voters, byte[] key) {

    /** SHA-256 over the lines of {@link #lines()}, as anybody can compute it who was told them. */
    byte[] digest() {
        return sha256(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return List.of(
                review.toString(),
                sheet.toString(),
                code,
                voterClass,
                String.join(",", subjects),
                Integer.toString(voters),
                BlindSignature.SUITE,
                Encoded.text(key));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
