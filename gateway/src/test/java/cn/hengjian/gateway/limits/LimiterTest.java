package cn.hengjian.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Limiter limiter = limiter(100);

    @Test
    void grantsTheBurstAndNotOneMore() {
        for (var request = 1; request <= 4; request++) {
            var allowance = limiter.take("a");
            assertThat(allowance.granted()).isTrue();
            assertThat(allowance.remaining()).isEqualTo(4 - request);
        }

        var refused = limiter.take("a");

        assertThat(refused.granted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void grantsAgainExactlyWhenOneHasRefilled() {
        exhaust("a");

        nanos.addAndGet(Duration.ofMillis(500).toNanos() - 1);
        assertThat(limiter.take("a").granted()).isFalse();
        nanos.addAndGet(1);

        assertThat(limiter.take("a").granted()).isTrue();
        assertThat(limiter.take("a").granted()).isFalse();
    }

    @Test
    void limitsEachCallerAlone() {
        exhaust("a");

        assertThat(limiter.take("b").granted()).isTrue();
    }

    @Test
    void takesNothingByLooking() {
        for (var looks = 0; looks < 10; looks++) {
            assertThat(limiter.look("a").granted()).isTrue();
        }

        exhaust("a");

        assertThat(limiter.look("a").granted()).isFalse();
    }

    @Test
    void remembersNoMoreCallersThanToldTo() {
        var small = limiter(10);

        for (var caller = 0; caller < 1000; caller++) {
            small.take("caller " + caller);
        }

        assertThat(small.size()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
    })
    void countsAnIpv6NetworkAsOneAddress(String address, String network) {
        assertThat(Limits.network(SocketAddress.inetSocketAddress(1, address))).isEqualTo(network);
    }

    private void exhaust(String caller) {
        for (var request = 0; request < 4; request++) {
            assertThat(limiter.take(caller).granted()).isTrue();
        }
    }

    private Limiter limiter(int remembered) {
        return new Limiter("test", new TwoPerSecond(), remembered, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    private record TwoPerSecond(long rate, Duration per, long burst) implements LimitsConfig.Bucket {

        TwoPerSecond() {
            this(2, Duration.ofSeconds(1), 4);
        }
    }
}
