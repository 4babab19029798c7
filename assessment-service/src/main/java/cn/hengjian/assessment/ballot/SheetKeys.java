package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.FieldCipher;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;

/** The key pairs of sheets: made with the sheets, kept with the private one encrypted. */
@Singleton
class SheetKeys {

    private static final int BITS = 2048;

    private final FieldCipher cipher;

    SheetKeys(FieldCipher cipher) {
        this.cipher = cipher;
    }

    KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    byte[] encrypt(PrivateKey key, UUID sheet) {
        return cipher.encrypt(key.getEncoded(), place(sheet));
    }

    PrivateKey decrypt(byte[] encrypted, UUID sheet) {
        var encoded = cipher.decryptBytes(encrypted, place(sheet));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored key of sheet " + sheet + " cannot be read", e);
        }
    }

    static RSAPublicKey read(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored public key cannot be read", e);
        }
    }

    private static FieldCipher.Place place(UUID sheet) {
        return new FieldCipher.Place("ballot_sheet", "private_key", sheet);
    }
}
