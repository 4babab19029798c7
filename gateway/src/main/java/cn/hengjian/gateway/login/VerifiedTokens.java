package cn.hengjian.gateway.login;

import cn.hengjian.platform.crypto.Sha256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens that were verified, so that a caller's second request costs a hash and not a signature check. Only good tokens
 * come in, so a flood of bad ones cannot push them out. An entry is worth nothing once the token has expired or the
 * realm's keys have changed in any way; both are looked at on every use, not left to eviction.
 */
final class VerifiedTokens {

    /** The SHA-256 of a token; the token itself is not kept. */
    record Fingerprint(ByteBuffer hash) {

        /** Of anything that may be a token: only what was verified is ever found by it. */
        static Fingerprint of(String token) {
            return new Fingerprint(ByteBuffer.wrap(Sha256.of(token)));
        }
    }

    private record Entry(Caller caller, Instant end, long keysVersion) {}

    private final Cache<Fingerprint, Entry> entries;

    VerifiedTokens(int capacity) {
        entries = Caffeine.newBuilder()
                .maximumSize(capacity)
                .executor(Runnable::run)
                .build();
    }

    Optional<Caller> find(Fingerprint fingerprint, long keysVersion, Instant now) {
        var entry = entries.getIfPresent(fingerprint);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.keysVersion != keysVersion || !now.isBefore(entry.end)) {
            entries.invalidate(fingerprint);
            return Optional.empty();
        }
        return Optional.of(entry.caller);
    }

    void remember(Fingerprint fingerprint, Caller caller, Instant end, long keysVersion) {
        entries.put(fingerprint, new Entry(caller, end, keysVersion));
    }

    long size() {
        entries.cleanUp();
        return entries.estimatedSize();
    }
}
