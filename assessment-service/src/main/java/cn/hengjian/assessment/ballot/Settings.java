package cn.hengjian.assessment.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.List;
import java.util.UUID;

/** What the anonymity of a sheet depends on; nothing of it changes after the opening. */
record Settings(UUID review, Sheet sheet, PublicKey key) {

    /** Who stands on a sheet, by number in ascending order, and how many may vote on it. */
    record Sheet(UUID id, String code, String voterClass, List<String> subjects, int voters) {}

    /** SHA-256 over the lines of {@link #lines()}, as anybody can compute it who was told them. */
    byte[] digest() {
        return sha256(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return List.of(
                review.toString(),
                sheet.id().toString(),
                sheet.code(),
                sheet.voterClass(),
                String.join(",", sheet.subjects()),
                Integer.toString(sheet.voters()),
                BlindSignature.SUITE,
                Encoded.text(key.getEncoded()));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
