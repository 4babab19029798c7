package cn.hengjian.gateway.landing;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the landing page, kept in memory with its entity tag. */
record Page(Buffer content, String mediaType, String etag) {

    private static final int TAG_BYTES = 8;

    /** Reads a file from the class path; its absence is a fault of the build. */
    static Page load(String file, String mediaType) {
        try (var stream = Page.class.getResourceAsStream("/landing/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            var bytes = stream.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var etag = "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
            return new Page(Buffer.buffer(bytes), mediaType, etag);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
