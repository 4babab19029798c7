package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimePasswordTest {
    /** "12345678901234567890", the secret of RFC 6238's appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void computesTheValuesOfTheStandard(long second, String password) {
        assertThat(OneTimePassword.at(Instant.ofEpochSecond(second), SECRET)).isEqualTo(password);
    }

    @Test
    void changesWithTheHalfMinute() {
        assertThat(OneTimePassword.at(Instant.ofEpochSecond(30), SECRET))
                .isEqualTo(OneTimePassword.at(Instant.ofEpochSecond(59), SECRET))
                .isNotEqualTo(OneTimePassword.at(Instant.ofEpochSecond(29), SECRET))
                .isNotEqualTo(OneTimePassword.at(Instant.ofEpochSecond(60), SECRET));
        assertThat(OneTimePassword.untilNext(Instant.ofEpochSecond(59))).isEqualTo(Duration.ofSeconds(1));
        assertThat(OneTimePassword.untilNext(Instant.ofEpochSecond(60))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void generatesSecretsThatAppsTake() {
        var secret = OneTimePassword.randomSecret(new SecureRandom());

        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimePassword.randomSecret(new SecureRandom()));
        assertThat(OneTimePassword.at(Instant.EPOCH, secret)).matches("[0-9]{6}");
    }

    @Test
    void refusesWhatIsNoSecret() {
        assertThatThrownBy(() -> OneTimePassword.at(Instant.EPOCH, "not base32!"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
