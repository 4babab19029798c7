package cn.hengjian.supervision.opinion.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What is kept of a text to find others like it (MinHash): the share of equal places in two signatures is about the
 * share of three-character parts that the texts have in common. The hash is keyed, so that nobody can try words.
 *
 * @param signature {@value #PLACES} numbers
 * @param bands what two texts that are alike have at least one of in common, for an index
 */
public record Likeness(long[] signature, long[] bands) {

    public static final int PLACES = 32;
    private static final int PER_BAND = 2;
    private static final int PART = 3;

    /** The likeness of a text in its normal form. */
    public static Likeness of(String normal, ToLongFunction<String> hash) {
        var characters = normal.codePoints().toArray();
        var signature = new long[PLACES];
        Arrays.fill(signature, Long.MAX_VALUE);
        for (int i = 0; i == 0 || i + PART <= characters.length; i++) {
            long part = hash.applyAsLong(new String(characters, i, Math.min(PART, characters.length - i)));
            for (int place = 0; place < PLACES; place++) {
                signature[place] = Math.min(signature[place], mixed(part + place * 0x9E3779B97F4A7C15L));
            }
        }
        var bands = new long[PLACES / PER_BAND];
        for (int place = 0; place < PLACES; place++) {
            int band = place / PER_BAND;
            bands[band] = mixed(bands[band] * 31 + signature[place] + band);
        }
        return new Likeness(signature, bands);
    }

    /** A text without what people write differently each time: width, case, spaces, punctuation. */
    public static String normal(String text) {
        var normal = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    /** How much two texts have in common. */
    public int percentOf(Likeness other) {
        int same = 0;
        for (int place = 0; place < PLACES; place++) {
            if (signature[place] == other.signature[place]) {
                same++;
            }
        }
        return same * 100 / PLACES;
    }

    /** SplitMix64. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
