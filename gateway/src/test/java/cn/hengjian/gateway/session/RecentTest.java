package cn.hengjian.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentTest {

    private Instant now = Instant.EPOCH;

    private final Recent<String> recent = new Recent<>(3, Duration.ofSeconds(10), () -> now);

    @Test
    void forgetsAfterAWhile() {
        recent.remember("a", "1");

        now = now.plusSeconds(10).minusNanos(1);
        assertThat(recent.find("a")).contains("1");

        now = now.plusNanos(1);
        assertThat(recent.find("a")).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        recent.remember("a", "1");
        recent.remember("b", "2");
        recent.remember("c", "3");
        recent.remember("a", "4");

        recent.remember("d", "5");

        assertThat(recent.find("b")).isEmpty();
        assertThat(recent.find("a")).contains("4");
        assertThat(recent.find("c")).contains("3");
        assertThat(recent.size()).isEqualTo(3);
    }

    @Test
    void keepsNoMoreThanWhatIsRecent() {
        recent.remember("a", "1");
        recent.remember("b", "2");
        now = now.plusSeconds(10);

        recent.remember("c", "3");

        assertThat(recent.size()).isEqualTo(1);
    }

    @Test
    void knowsWhatCameBefore() {
        assertThat(recent.rememberOnce("a", "1")).isTrue();
        assertThat(recent.rememberOnce("a", "2")).isFalse();
        assertThat(recent.find("a")).contains("1");
    }
}
