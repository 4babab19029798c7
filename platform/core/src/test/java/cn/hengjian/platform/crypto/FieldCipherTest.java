package cn.hengjian.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

    private static final UUID ROW = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final FieldCipher.Place PLACE = new FieldCipher.Place("cadre", "citizen_id", ROW);

    private final String keyset = GenerateKeys.keyset();
    private final FieldCipher cipher = FieldCipher.ofKeyset(keyset);

    @ParameterizedTest
    @ValueSource(strings = {"", "11010519491231002X", "王小明𠮷"})
    void decryptsWhatItEncrypted(String plaintext) {
        var ciphertext = cipher.encrypt(plaintext, PLACE);

        assertThat(FieldCipher.ofKeyset(keyset).decrypt(ciphertext, PLACE)).isEqualTo(plaintext);
        assertThat(cipher.encrypt(plaintext, PLACE)).isNotEqualTo(ciphertext);
    }

    @Test
    void refusesACiphertextThatWasMovedOrChanged() {
        var ciphertext = cipher.encrypt("11010519491231002X", PLACE);
        var elsewhere = new FieldCipher.Place("cadre", "citizen_id", new UUID(0, 1));
        var otherColumn = new FieldCipher.Place("cadre", "name", ROW);
        var changed = ciphertext.clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(ciphertext, elsewhere));
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(ciphertext, otherColumn));
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.decrypt(changed, PLACE))
                .withMessage("cannot decrypt cadre.citizen_id of row " + ROW);
        assertThatIllegalStateException()
                .isThrownBy(() -> FieldCipher.ofKeyset(GenerateKeys.keyset()).decrypt(ciphertext, PLACE));
    }

    @Test
    void readsOldCiphertextsAfterTheKeyIsRotated() throws GeneralSecurityException {
        var old = cipher.encrypt("11010519491231002X", PLACE);

        var rotated = FieldCipher.ofKeyset(withNewPrimary(keyset));

        assertThat(rotated.decrypt(old, PLACE)).isEqualTo("11010519491231002X");
        var fresh = rotated.encrypt("11010519491231002X", PLACE);
        assertThat(rotated.decrypt(fresh, PLACE)).isEqualTo("11010519491231002X");
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(fresh, PLACE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "e30=", "c2VjcmV0"})
    void refusesAKeysetWithoutRepeatingIt(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldCipher.ofKeyset(bad))
                .withMessage("the field encryption keyset is not Base64 of a Tink JSON keyset");
    }

    private static String withNewPrimary(String keyset) throws GeneralSecurityException {
        var configuration = RegistryConfiguration.get();
        var json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
        var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, configuration, InsecureSecretKeyAccess.get());
        var rotated = KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        return Base64.getEncoder()
                .encodeToString(
                        TinkJsonProtoKeysetFormat.serializeKeyset(rotated, configuration, InsecureSecretKeyAccess.get())
                                .getBytes(StandardCharsets.UTF_8));
    }
}
