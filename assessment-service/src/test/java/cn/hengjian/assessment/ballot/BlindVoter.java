package cn.hengjian.assessment.ballot;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.generators.RSABlindingFactorGenerator;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.util.BigIntegers;

/** The voter's part of RFC 9474, made by another library than the signer's part. */
final class BlindVoter {

    private static final int SALT_BYTES = 48;

    private final RSABlindingParameters blinding;

    BlindVoter(RSAPublicKey key) {
        this(key, factor(key));
    }

    BlindVoter(RSAPublicKey key, BigInteger factor) {
        this.blinding = new RSABlindingParameters(parameters(key), factor);
    }

    byte[] blind(byte[] message) {
        return blind(message, new SecureRandom().generateSeed(SALT_BYTES));
    }

    byte[] blind(byte[] message, byte[] salt) {
        var signer = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt);
        signer.init(true, blinding);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new AssertionError(e);
        }
    }

    byte[] unblind(byte[] blindSignature) {
        var engine = new RSABlindingEngine();
        engine.init(false, blinding);
        // The engine drops leading zeros, and a signature is as long as its modulus.
        var signature = new BigInteger(1, engine.processBlock(blindSignature, 0, blindSignature.length));
        return BigIntegers.asUnsignedByteArray(blindSignature.length, signature);
    }

    private static BigInteger factor(RSAPublicKey key) {
        var generator = new RSABlindingFactorGenerator();
        generator.init(parameters(key));
        return generator.generateBlindingFactor();
    }

    private static RSAKeyParameters parameters(RSAPublicKey key) {
        return new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
    }
}
