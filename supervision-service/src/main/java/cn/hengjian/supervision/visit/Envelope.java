package cn.hengjian.supervision.visit;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.supervision.visit.rules.Tier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What is encrypted of a sealed visit. Its bytes are always as many, so that no length tells a short code from a long
 * one, or a visit with an override from one without.
 *
 * @param nonce 32 random bytes, without which the commitment to a unit code is found by trying all codes
 */
record Envelope(byte[] nonce, Target target) {

    static final int NONCE_BYTES = 32;

    /** More than the longest code and override take. */
    static final int BYTES = 4_096;

    /** SHA-256 of nonce and unit code, as anybody recomputes it once both are out. */
    String commitment() {
        var digest = Sha256.start();
        digest.update(nonce);
        digest.update(target.unitCode().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    String nonceInHex() {
        return HexFormat.of().formatHex(nonce);
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream(BYTES);
                var out = new DataOutputStream(bytes)) {
            out.write(nonce);
            out.writeLong(target.unitId().getMostSignificantBits());
            out.writeLong(target.unitId().getLeastSignificantBits());
            out.writeUTF(target.unitCode());
            out.writeUTF(target.tier().name());
            out.writeUTF(target.override() == null ? "" : target.override());
            if (out.size() > BYTES) {
                throw new IllegalStateException("an envelope of " + out.size() + " bytes");
            }
            return Arrays.copyOf(bytes.toByteArray(), BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Envelope of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var nonce = in.readNBytes(NONCE_BYTES);
            var unitId = new UUID(in.readLong(), in.readLong());
            var unitCode = in.readUTF();
            var tier = Tier.valueOf(in.readUTF());
            var override = in.readUTF();
            return new Envelope(nonce, new Target(unitId, unitCode, tier, override.isEmpty() ? null : override));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells nothing: it is a secret. */
    @Override
    public String toString() {
        return "Envelope[…]";
    }
}
