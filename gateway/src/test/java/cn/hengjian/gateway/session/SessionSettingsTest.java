package cn.hengjian.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.gateway.neighbours.Neighbours;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "gateway.session.client-secret", "secret",
            "gateway.session.key", Neighbours.SESSION_KEY,
            "gateway.session.public-url", "https://hengjian.example/");

    @Test
    void readsWhatIsComplete() {
        var settings = read(COMPLETE);

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.origin()).isEqualTo("https://hengjian.example");
        assertThat(settings.redirectUri()).isEqualTo("https://hengjian.example/session/callback");
        assertThat(settings.keys()).hasSize(1);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.session.client-secret, GATEWAY_SESSION_CLIENT_SECRET",
        "gateway.session.key, GATEWAY_SESSION_KEY",
        "gateway.session.public-url, GATEWAY_SESSION_PUBLIC_URL"
    })
    void saysInOneLineWhatIsMissing(String property, String variable) {
        var settings = new HashMap<>(COMPLETE);
        settings.remove(property);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(variable + " is missing, without which browsers cannot log in;"
                        + " GATEWAY_SESSION_ENABLED=false starts a gateway for bearer tokens only");
    }

    @ParameterizedTest
    @CsvSource({"key, GATEWAY_SESSION_KEY", "previous-key, GATEWAY_SESSION_PREVIOUS_KEY"})
    void saysThatAKeyIsNone(String property, String variable) {
        for (var key : new String[] {"short", "c2hvcnQ=", Neighbours.SESSION_KEY + "AAAA"}) {
            var settings = new HashMap<>(COMPLETE);
            settings.put("gateway.session." + property, key);

            assertThatThrownBy(() -> read(settings))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith(variable + " must be 32 random bytes in Base64");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hengjian.example",
                "hengjian.example",
                "https://x/path",
                "https://u:p@x",
                "ftp://localhost"
            })
    void wantsAnAddressToWhichBrowsersSendTheCookieEncrypted(String url) {
        var settings = new HashMap<>(COMPLETE);
        settings.put("gateway.session.public-url", url);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("GATEWAY_SESSION_PUBLIC_URL must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "https://hengjian.example:8443"})
    void takesThisMachineWithoutEncryption(String url) {
        var settings = new HashMap<>(COMPLETE);
        settings.put("gateway.session.public-url", url);

        assertThat(read(settings).origin()).isEqualTo(url);
    }

    @Test
    void needsNothingWhereBrowsersCannotLogIn() {
        var settings = read(Map.of("gateway.session.enabled", "false"));

        assertThat(settings.enabled()).isFalse();
    }

    private static SessionSettings read(Map<String, String> settings) {
        return SessionSettings.read(new SmallRyeConfigBuilder()
                .withMapping(SessionConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SessionConfig.class));
    }
}
