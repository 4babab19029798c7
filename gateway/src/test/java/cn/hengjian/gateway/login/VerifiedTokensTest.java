package cn.hengjian.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.login.VerifiedTokens.Fingerprint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void recallsNoOtherToken() {
        tokens.remember(fingerprint("a.b.c"), caller, END, 1);

        assertThat(tokens.find(fingerprint("a.b.d"), 1, Instant.EPOCH)).isEmpty();
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
        return Fingerprint.of(new BearerToken.Compact(token));
    }
}
