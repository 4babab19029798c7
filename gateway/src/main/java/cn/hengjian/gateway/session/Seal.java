package cn.hengjian.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Encrypts and authenticates what a cookie holds: JWE with a direct key, A256GCM and deflate. Each purpose has a key of
 * its own, derived from the configured one, so that one cookie can never be shown as another.
 */
final class Seal {

    private static final int KEY_BYTES = 32;
    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final List<SecretKey> keys;

    /** Seals with the first of the keys, opens with any of them. */
    Seal(List<byte[]> keys, String purpose) {
        this.keys = keys.stream().map(key -> derive(key, purpose)).toList();
    }

    String seal(byte[] content) {
        var envelope = new JsonWebEncryption();
        envelope.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        envelope.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        envelope.enableDefaultCompression();
        envelope.setKey(keys.getFirst());
        envelope.setPlaintext(content);
        try {
            return envelope.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The content, if one of the keys sealed it and nobody changed it since. */
    Optional<byte[]> open(String sealed) {
        return keys.stream().flatMap(key -> open(sealed, key).stream()).findFirst();
    }

    private static Optional<byte[]> open(String sealed, SecretKey key) {
        try {
            var envelope = new JsonWebEncryption();
            envelope.setAlgorithmConstraints(DIRECT);
            envelope.setContentEncryptionAlgorithmConstraints(GCM);
            envelope.setCompactSerialization(sealed);
            envelope.setKey(key);
            return Optional.of(envelope.getPlaintextBytes());
        } catch (JoseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static SecretKey derive(byte[] key, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(("hengjian " + purpose).getBytes(StandardCharsets.US_ASCII), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
