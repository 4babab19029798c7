package cn.hengjian.supervision.submission;

import cn.hengjian.platform.crypto.LookupHash;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Codes by which senders come back without an account: nineteen characters drawn (95 bits), one that checks them, in
 * Crockford's alphabet, read aloud and typed without fear of I, L and O. Only a keyed hash is kept.
 */
@ApplicationScoped
public class ReceiptCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 19;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + (DRAWN + 1) + "}");
    private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

    private final LookupHash hash;
    private final ObjectMapper mapper;

    ReceiptCodes(LookupHash hash, ObjectMapper mapper) {
        this.hash = hash;
        this.mapper = mapper;
    }

    /**
     * The code of a submission. The same submission with the same key gets the same code, so that a client whose answer
     * was lost may send it again; with no key each is drawn anew. Nobody can reckon a code without our key.
     *
     * @param key what the sender's client drew at random
     */
    String draw(UUID key, Record submission) {
        try {
            var drawn = new BigInteger(
                    1, hash.of("receipt-code", key + HexFormat.of().formatHex(mapper.writeValueAsBytes(submission))));
            var code = new StringBuilder();
            for (int i = 0; i < DRAWN; i++) {
                code.append(ALPHABET.charAt(drawn.shiftRight(5 * i).intValue() & 31));
            }
            code.append(check(code));
            return GROUP.matcher(code).replaceAll("$1-");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }

    /** What is kept of a code, as people type it. A text that can be no code has a hash that no code has. */
    public byte[] hash(String typed) {
        var code = plain(typed);
        return hash.of(isSound(code) ? "receipt" : "no-receipt", code);
    }

    /** Whether a plain code has the right form and check character. */
    static boolean isSound(String code) {
        return FORM.matcher(code).matches() && code.charAt(DRAWN) == check(code.substring(0, DRAWN));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Luhn's check, base 32: finds every wrong character, and nearly every two that changed places. */
    private static char check(CharSequence drawn) {
        int sum = 0;
        for (int i = 0; i < drawn.length(); i++) {
            int value = ALPHABET.indexOf(drawn.charAt(drawn.length() - 1 - i));
            int weighted = i % 2 == 0 ? value * 2 : value;
            sum += weighted / 32 + weighted % 32;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }
}
