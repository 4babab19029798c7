package cn.hengjian.supervision.draw;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.supervision.draw.rules.Candidates;
import cn.hengjian.supervision.draw.rules.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** The only place where what a draw keeps secret is encrypted and read. */
@ApplicationScoped
class DrawVault {

    private static final int SEED = 32;
    private static final int SALT = 16;
    private static final int UNIT = 128;
    private static final int INSPECTOR = 32;

    private final FieldCipher cipher;
    private final ObjectMapper mapper;
    private final SecureRandom random = new SecureRandom();

    DrawVault(FieldCipher cipher, ObjectMapper mapper) {
        this.cipher = cipher;
        this.mapper = mapper;
    }

    /** A salt for the candidates of a draw. */
    String newSalt() {
        return HexFormat.of().formatHex(random(SALT));
    }

    /** A new seed, and the candidates, committed to. */
    Draw.Commitment commit(UUID draw, Candidates candidates) {
        var seed = random(SEED);
        return new Draw.Commitment(
                Sha256.of(seed),
                Sha256.of(candidates.canonical()),
                cipher.encrypt(seed, place("seed", draw)),
                cipher.encrypt(json(candidates), place("candidates", draw)));
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] seed(UUID draw, byte[] sealed) {
        return cipher.decryptBytes(sealed, place("seed", draw));
    }

    Candidates candidates(UUID draw, byte[] sealed) {
        return read(cipher.decrypt(sealed, place("candidates", draw)), Candidates.class);
    }

    /** Filled up with blanks, so that its length tells nothing of the codes in it. */
    byte[] sealResult(UUID draw, Outcome.Drawn drawn, Candidates candidates) {
        int width = candidates.unitsToDraw() * (UNIT + INSPECTOR * candidates.inspectorsPerUnit());
        var json = json(drawn);
        return cipher.encrypt(json + " ".repeat(Math.max(0, width - json.length())), place("result", draw));
    }

    Outcome.Drawn result(UUID draw, byte[] sealed) {
        return read(cipher.decrypt(sealed, place("result", draw)), Outcome.Drawn.class);
    }

    private static FieldCipher.Place place(String column, UUID draw) {
        return new FieldCipher.Place("draw", column, draw);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts are always JSON", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            // The exception quotes the text, which is a secret.
            throw new IllegalStateException("only this class writes a draw's " + type.getSimpleName());
        }
    }
}
