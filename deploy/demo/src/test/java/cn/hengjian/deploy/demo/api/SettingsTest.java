package cn.hengjian.deploy.demo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhereTheSuiteIsAndItsSecrets() throws IOException, SettingsMissing {
        var secrets = Files.writeString(folder.resolve("secrets"), "demo.password.org.wang=geheim\n");

        var settings = Settings.from(Map.of(
                "HENGJIAN_GATEWAY_URL", "http://localhost:8080/",
                "HENGJIAN_KEYCLOAK_URL", "http://localhost:8180",
                "HENGJIAN_SECRETS", secrets.toString()));

        assertThat(settings.gateway()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.keycloak()).isEqualTo(URI.create("http://localhost:8180"));
        assertThat(settings.secrets()).containsEntry("demo.password.org.wang", "geheim");
        assertThat(settings.toString()).doesNotContain("geheim");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Settings.from(Map.of()))
                .isInstanceOf(SettingsMissing.class)
                .hasMessage("HENGJIAN_SECRETS is not set. Run this through ./hengjian, which sets it.");
        assertThatThrownBy(() -> Settings.from(
                        Map.of("HENGJIAN_SECRETS", folder.resolve("absent").toString())))
                .isInstanceOf(SettingsMissing.class)
                .hasMessageStartingWith("HENGJIAN_SECRETS names a file that cannot be read: ");
    }
}
