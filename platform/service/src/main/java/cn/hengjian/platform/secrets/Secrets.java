package cn.hengjian.platform.secrets;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.page.SignedCursor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the tools that need a key. No key has a default: a service without them doesn't start. */
class Secrets {

    /** From {@code HENGJIAN_CRYPTO_KEYSET}: Base64 of a Tink keyset. */
    @Produces
    @Singleton
    FieldCipher fieldCipher(@ConfigProperty(name = "hengjian.crypto.keyset") String keyset) {
        return FieldCipher.ofKeyset(keyset);
    }

    /** From {@code HENGJIAN_CRYPTO_LOOKUP_KEY}: Base64 of at least 32 bytes. */
    @Produces
    @Singleton
    LookupHash lookupHash(@ConfigProperty(name = "hengjian.crypto.lookup-key") String key) {
        return LookupHash.ofKey(key);
    }

    /** From {@code HENGJIAN_CURSOR_KEY}: Base64 of at least 32 bytes. */
    @Produces
    @Singleton
    SignedCursor signedCursor(@ConfigProperty(name = "hengjian.cursor.key") String key) {
        return SignedCursor.ofKey(key);
    }
}
