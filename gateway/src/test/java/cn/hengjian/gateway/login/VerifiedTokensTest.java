package cn.hengjian.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.login.VerifiedTokens.Fingerprint;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTokensTest {

    private static final Instant END = Instant.ofEpochSecond(1000);

    private final VerifiedTokens tokens = new VerifiedTokens(10);
    private final Caller caller =
            new Caller("s", "h", "name", "client", List.of(), List.of(), null, List.of(), List.of(), END);

    @Test
    void recallsATokenUntilItsEndAndNotAfter() {
        tokens.remember(fingerprint("a.b.c"), caller, END, 1);

        assertThat(tokens.find(fingerprint("a.b.c"), 1, END.minusNanos(1))).contains(caller);
        assertThat(tokens.find(fingerprint("a.b.c"), 1, END)).isEmpty();
    }

    @Test
    void recallsNothingOnceTheKeysHaveChanged() {
        tokens.remember(fingerprint("a.b.c"), caller, END, 1);

        assertThat(tokens.find(fingerprint("a.b.c"), 2, Instant.EPOCH)).isEmpty();
        assertThat(tokens.find(fingerprint("a.b.c"), 1, Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.b.d", "A.b.c", "a.b.C", "a.b.c.", "a.b.", "a.b", "a.b.cc", "a.b.c=", "a.b.c ", "b.a.c", ""})
    void recallsNoTokenThatDiffersInAnything(String other) {
        tokens.remember(fingerprint("a.b.c"), caller, END, 1);

        assertThat(tokens.find(fingerprint(other), 1, Instant.EPOCH)).isEmpty();
    }

    @Test
    void comparesTheWholeFingerprint() {
        var whole = fingerprint("a.b.c").hash();
        tokens.remember(new Fingerprint(whole), caller, END, 1);

        assertThat(whole.remaining()).isEqualTo(32);
        for (var bit = 0; bit < 256; bit++) {
            var near = ByteBuffer.allocate(32).put(whole.duplicate()).flip();
            near.put(bit / 8, (byte) (whole.get(bit / 8) ^ (1 << bit % 8)));
            assertThat(tokens.find(new Fingerprint(near), 1, Instant.EPOCH)).isEmpty();
        }
        assertThat(tokens.find(new Fingerprint(whole.slice(0, 16)), 1, Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void forgetsForGoodWhatItDidNotRecall() {
        tokens.remember(fingerprint("a.b.c"), caller, END, 1);

        assertThat(tokens.find(fingerprint("a.b.c"), 2, Instant.EPOCH)).isEmpty();

        assertThat(tokens.find(fingerprint("a.b.c"), 1, Instant.EPOCH)).isEmpty();
        assertThat(tokens.size()).isZero();
    }

    @Test
    void recallsWhatWasVerifiedAgainWithTheNewKeys() {
        tokens.remember(fingerprint("a.b.c"), caller, END, 1);
        tokens.remember(fingerprint("a.b.c"), caller, END, 2);

        assertThat(tokens.find(fingerprint("a.b.c"), 2, Instant.EPOCH)).contains(caller);
    }

    /** Whoever has a right to tokens may fetch as many as he likes; others must not pay for it. */
    @Test
    void keepsTokensInUseThroughAFloodOfOthers() {
        var roomy = new VerifiedTokens(1000);
        var used = IntStream.range(0, 200)
                .mapToObj(number -> fingerprint("used.b." + number))
                .toList();
        used.forEach(one -> roomy.remember(one, caller, END, 1));

        for (var flood = 0; flood < 50_000; flood++) {
            roomy.remember(fingerprint("flood.b." + flood), caller, END, 1);
            roomy.find(used.get(flood % 200), 1, Instant.EPOCH);
        }

        var kept = used.stream()
                .filter(one -> roomy.find(one, 1, Instant.EPOCH).isPresent())
                .count();
        assertThat(kept).isGreaterThanOrEqualTo(195);
        assertThat(roomy.size()).isLessThanOrEqualTo(1000);
    }

    @Test
    void holdsNoMoreThanItsCapacity() {
        for (var token = 0; token < 1000; token++) {
            tokens.remember(fingerprint("a.b." + token), caller, END, 1);
        }

        assertThat(tokens.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void showsNothingPersonalWhenPrinted() {
        assertThat(caller).hasToString("Caller[h]");
        assertThat(new BearerToken.Compact("a.b.c")).hasToString("Compact");
    }

    private static Fingerprint fingerprint(String token) {
        return Fingerprint.of(token);
    }
}
