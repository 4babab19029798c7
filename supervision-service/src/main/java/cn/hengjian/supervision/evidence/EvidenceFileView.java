package cn.hengjian.supervision.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as evidence.
 *
 * @param size bytes of the plain content
 * @param sha256 of the plain content, in hexadecimal
 */
public record EvidenceFileView(UUID id, String name, String mediaType, long size, String sha256, Instant receivedAt) {

    @Override
    public String toString() {
        return "EvidenceFileView[" + id + "]";
    }
}
