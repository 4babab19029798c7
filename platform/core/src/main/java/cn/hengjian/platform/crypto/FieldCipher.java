package cn.hengjian.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * Encrypts single fields (AES-256-GCM). A ciphertext only opens in the place it was made for, so that nobody with write
 * access can move one to another row. The keyset's primary key encrypts, each of its keys decrypts: to rotate, add a
 * key, make it primary, rewrite at leisure, then drop the old one.
 */
public final class FieldCipher {

    private final Aead aead;

    private FieldCipher(Aead aead) {
        this.aead = aead;
    }

    /** Where a field lies: its ciphertext is bound to all three. */
    public record Place(String table, String column, UUID row) {

        private byte[] associatedData() {
            return (table + "." + column + "/" + row).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A cipher with the keys of a keyset.
     *
     * @param keyset Base64 of a Tink keyset in cleartext JSON, as {@link GenerateKeys} prints it
     * @throws IllegalArgumentException if it is no such keyset; the message does not contain it
     */
    public static FieldCipher ofKeyset(String keyset) {
        try {
            AeadConfig.register();
            var json = new String(Base64.getDecoder().decode(keyset.strip()), StandardCharsets.UTF_8);
            var configuration = RegistryConfiguration.get();
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, configuration, InsecureSecretKeyAccess.get());
            return new FieldCipher(handle.getPrimitive(configuration, Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the field encryption keyset is not Base64 of a Tink JSON keyset", e);
        }
    }

    /** The ciphertext of a text in a place; equal texts differ in ciphertext. */
    public byte[] encrypt(String plaintext, Place place) {
        return encrypt(plaintext.getBytes(StandardCharsets.UTF_8), place);
    }

    /** The ciphertext of bytes in a place; equal bytes differ in ciphertext. */
    public byte[] encrypt(byte[] plaintext, Place place) {
        try {
            return aead.encrypt(plaintext, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * The text of a ciphertext.
     *
     * @throws IllegalStateException if it was changed, moved from another place, or made with a key that is gone
     */
    public String decrypt(byte[] ciphertext, Place place) {
        return new String(decryptBytes(ciphertext, place), StandardCharsets.UTF_8);
    }

    /**
     * The bytes of a ciphertext.
     *
     * @throws IllegalStateException if it was changed, moved from another place, or made with a key that is gone
     */
    public byte[] decryptBytes(byte[] ciphertext, Place place) {
        try {
            return aead.decrypt(ciphertext, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot decrypt " + place.table + "." + place.column + " of row " + place.row, e);
        }
    }
}
