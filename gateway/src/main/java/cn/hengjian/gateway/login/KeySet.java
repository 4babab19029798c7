package cn.hengjian.gateway.login;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The realm's keys at one time.
 *
 * @param version grows with every change of the keys: what was verified with an older set is verified again
 */
record KeySet(long version, Map<String, Key> keys) {

    /** No keys: the realm has not been reached yet. */
    static final KeySet NONE = new KeySet(0, Map.of());

    /** A key that signs tokens, and the one algorithm it may be used with if the realm names it. */
    record Key(PublicKey key, @Nullable String algorithm) {

        boolean serves(String tokenAlgorithm) {
            return algorithm == null || algorithm.equals(tokenAlgorithm);
        }
    }

    /** Reads a JSON Web Key Set; keys for other uses, symmetric keys and nameless ones are left out. */
    static Map<String, Key> read(String json) throws JoseException {
        var keys = new HashMap<String, Key>();
        for (var key : new JsonWebKeySet(json).getJsonWebKeys()) {
            var use = key.getUse();
            if (key instanceof PublicJsonWebKey publicKey
                    && key.getKeyId() != null
                    && (use == null || use.equals("sig"))) {
                keys.put(key.getKeyId(), new Key(publicKey.getPublicKey(), key.getAlgorithm()));
            }
        }
        return Map.copyOf(keys);
    }

    /** The set that follows this one; the same version if nothing has changed. */
    KeySet replacedBy(Map<String, Key> fetched) {
        return fetched.equals(keys) ? this : new KeySet(version + 1, fetched);
    }

    Optional<Key> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }
}
