package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.supervision.submission.JsonCipher;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the sealed store. They are no bean: nothing outside this package can get hold of them by asking for a
 * cipher.
 */
@ApplicationScoped
class SealingKeys {

    private final FieldCipher cipher;
    private final JsonCipher records;
    private final LookupHash hash;

    /**
     * With keys that nothing else uses.
     *
     * @param keyset from {@code HENGJIAN_CRYPTO_IDENTITY_KEYSET}: Base64 of a Tink keyset
     * @param lookupKey from {@code HENGJIAN_CRYPTO_IDENTITY_LOOKUP_KEY}: Base64 of at least 32 bytes
     */
    SealingKeys(
            @ConfigProperty(name = "hengjian.crypto.identity-keyset") String keyset,
            @ConfigProperty(name = "hengjian.crypto.identity-lookup-key") String lookupKey,
            ObjectMapper mapper) {
        this.cipher = FieldCipher.ofKeyset(keyset);
        this.records = new JsonCipher(cipher, mapper);
        this.hash = LookupHash.ofKey(lookupKey);
    }

    FieldCipher texts() {
        return cipher;
    }

    JsonCipher records() {
        return records;
    }

    /** By which somebody who must not see an accusation is recognised. */
    String mark(Accused who) {
        return who.cadreNumber() != null
                ? mark("cadre", who.cadreNumber())
                : mark("unit", String.valueOf(who.unitCode()));
    }

    private String mark(String kind, String value) {
        return HexFormat.of().formatHex(hash.of("accused-" + kind, value));
    }
}
