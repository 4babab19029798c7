package cn.hengjian.deploy.demo.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where the suite is and what opens it; the launcher hands it over in the environment. */
public record Settings(URI gateway, URI keycloak, Properties secrets) {

    private static final String GATEWAY = "HENGJIAN_GATEWAY_URL";
    private static final String KEYCLOAK = "HENGJIAN_KEYCLOAK_URL";
    private static final String SECRETS = "HENGJIAN_SECRETS";

    /**
     * Reads the settings.
     *
     * @throws SettingsMissing with a sentence that names what is missing
     */
    public static Settings from(Map<String, String> environment) throws SettingsMissing {
        var secrets = new Properties();
        var file = Path.of(require(environment, SECRETS));
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            secrets.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsMissing("%s names a file that cannot be read: %s".formatted(SECRETS, file), e);
        }
        return new Settings(address(environment, GATEWAY), address(environment, KEYCLOAK), secrets);
    }

    private static URI address(Map<String, String> environment, String name) throws SettingsMissing {
        var text = require(environment, name);
        try {
            var end = text.endsWith("/") ? text.length() - 1 : text.length();
            return URI.create(text.substring(0, end));
        } catch (IllegalArgumentException e) {
            throw new SettingsMissing("%s is not an address: %s".formatted(name, text), e);
        }
    }

    private static String require(Map<String, String> environment, String name) throws SettingsMissing {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new SettingsMissing(
                    "%s is not set. Run this through ./hengjian, which sets it.".formatted(name), null);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Settings[gateway=%s, keycloak=%s]".formatted(gateway, keycloak);
    }
}
