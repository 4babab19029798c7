package cn.hengjian.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrangerLimitTest {

    private final StrangerLimit limit = StrangerLimit.of(
            List.of("/session/login", "/api/a/v1/ballots/*/casts", "/api/s/v1/public/**"),
            new Limiter("test", new OnePerSecond(), 10, TimeMeter.SYSTEM_NANOTIME));

    @ParameterizedTest
    @CsvSource({
        "/session/login, true",
        "/session/login/x, false",
        "/session/logins, false",
        "/session, false",
        "/api/a/v1/ballots/7/casts, true",
        "/api/a/v1/ballots/7/8/casts, false",
        "/api/a/v1/ballots//casts, false",
        "/api/a/v1/ballots/7/casts/8, false",
        "/api/s/v1/public, true",
        "/api/s/v1/public/reports, true",
        "/api/s/v1/public/reports/7, true",
        "/api/s/v1/publicity, false",
        "/apixsxv1xpublic, false",
    })
    void coversItsPathsAndNoOthers(String path, boolean covered) {
        assertThat(limit.covers(path)).isEqualTo(covered);
    }

    private record OnePerSecond(long rate, Duration per, long burst) implements LimitsConfig.Bucket {

        OnePerSecond() {
            this(1, Duration.ofSeconds(1), 1);
        }
    }
}
