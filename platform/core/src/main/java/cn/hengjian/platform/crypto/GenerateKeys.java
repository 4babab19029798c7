package cn.hengjian.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** Prints fresh keys as lines of a properties file. Whoever runs it keeps them: they cannot be made again. */
public final class GenerateKeys {

    private static final int KEY_BYTES = 32;

    private GenerateKeys() {}

    public static void main(String[] arguments) {
        System.out.println("crypto.keyset=" + keyset());
        System.out.println("crypto.lookup-key=" + key());
        System.out.println("cursor.key=" + key());
        // Supervision only.
        System.out.println("crypto.identity-keyset=" + keyset());
        System.out.println("crypto.identity-lookup-key=" + key());
    }

    /** A keyset with one AES-256-GCM key, for {@link FieldCipher#ofKeyset}. */
    public static String keyset() {
        try {
            AeadConfig.register();
            var configuration = RegistryConfiguration.get();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, configuration);
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot generate a keyset", e);
        }
    }

    /** 32 random bytes in Base64, for {@link LookupHash} and cursors. */
    public static String key() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
