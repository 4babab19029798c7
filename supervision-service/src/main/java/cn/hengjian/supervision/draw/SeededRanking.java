package cn.hengjian.supervision.draw;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.supervision.draw.rules.Ranking;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by SHA-256 of seed, round and key, with NULs between them.
 *
 * @param seed 32 bytes; the caller changes them no more
 */
record SeededRanking(byte[] seed) implements Ranking {

    /** A ranking by the committed seed and, if there is one, a public text that nobody could know at the commitment. */
    static SeededRanking of(byte[] committed, @Nullable String publicEntropy) {
        return new SeededRanking(publicEntropy == null ? committed : hash(committed, publicEntropy));
    }

    @Override
    public String rank(int round, String key) {
        return HexFormat.of().formatHex(hash(seed, round + "\0" + key));
    }

    private static byte[] hash(byte[] seed, String text) {
        var digest = Sha256.start();
        digest.update(seed);
        digest.update((byte) 0);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SeededRanking[…]";
    }
}
