package cn.hengjian.assessment.ballot;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;

/**
 * The signer's and the verifier's part of RSABSSA-SHA384-PSS-Randomized (RFC 9474). The signer sees a blinded message,
 * from which nothing can be learned of the message, and so cannot know the signature that the voter makes of its answer.
 */
final class BlindSignature {

    static final String SUITE = "RSABSSA-SHA384-PSS-Randomized";

    /** A random prefix before what is signed (RFC 9474, 4.1). */
    static final int PREFIX_BYTES = 32;

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

    private BlindSignature() {}

    /** Whether this can be a blinded message under the key: exactly as long as its modulus, and a number below it. */
    static boolean isBlindedMessage(byte[] blinded, RSAKey key) {
        return blinded.length == length(key) && new BigInteger(1, blinded).compareTo(key.getModulus()) < 0;
    }

    /** BlindSign of RFC 9474, 4.3. The provider hides the key's timing, and checks its own result. */
    static byte[] sign(byte[] blinded, PrivateKey key) {
        try {
            var rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, key);
            return rsa.doFinal(blinded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** Verify of RFC 9474, 4.5, of a prepared message: an ordinary PSS signature. */
    static boolean verifies(byte[] message, byte[] signature, RSAPublicKey key) {
        try {
            var verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(PSS);
            verifier.initVerify(key);
            verifier.update(message);
            return signature.length == length(key) && verifier.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSASSA-PSS", e);
        }
    }

    private static int length(RSAKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }
}
