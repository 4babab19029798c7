package cn.hengjian.gateway.session;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings without which no browser can log in, found complete at start.
 *
 * @param origin scheme, host and port at which browsers see this gateway
 * @param keys what cookies are encrypted with, the present one first
 */
record SessionSettings(boolean enabled, String clientId, String clientSecret, String origin, List<byte[]> keys) {

    private static final int KEY_BYTES = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads the settings; whatever is missing or wrong ends the start with one line that says so. */
    static SessionSettings read(SessionConfig config) {
        if (!config.enabled()) {
            // Nobody knows this key, so no cookie is any good.
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return new SessionSettings(false, config.clientId(), "", "", List.of(key));
        }
        var keys = new ArrayList<byte[]>();
        keys.add(key("GATEWAY_SESSION_KEY", require("GATEWAY_SESSION_KEY", config.key())));
        config.previousKey().ifPresent(key -> keys.add(key("GATEWAY_SESSION_PREVIOUS_KEY", key)));
        return new SessionSettings(
                true,
                config.clientId(),
                require("GATEWAY_SESSION_CLIENT_SECRET", config.clientSecret()),
                origin(require("GATEWAY_SESSION_PUBLIC_URL", config.publicUrl())),
                List.copyOf(keys));
    }

    /** Where the realm sends browsers after a login; the realm knows no other address. */
    String redirectUri() {
        return origin + "/session/callback";
    }

    private static String require(String variable, Optional<String> value) {
        return value.orElseThrow(() -> new ConfigurationException(variable
                + " is missing, without which browsers cannot log in;"
                + " GATEWAY_SESSION_ENABLED=false starts a gateway for bearer tokens only"));
    }

    private static byte[] key(String variable, String base64) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for a key of another length.
        }
        throw new ConfigurationException(variable + " must be 32 random bytes in Base64: openssl rand -base64 32");
    }

    private static String origin(String url) {
        try {
            var address = URI.create(url.strip());
            var host = address.getHost();
            var path = address.getRawPath();
            var secure = "https".equals(address.getScheme());
            if (host != null
                    && (secure || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)))
                    && (path == null || path.isEmpty() || path.equals("/"))
                    && address.getRawQuery() == null
                    && address.getRawUserInfo() == null) {
                return address.getScheme() + "://" + address.getAuthority();
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for an address of another form.
        }
        throw new ConfigurationException("GATEWAY_SESSION_PUBLIC_URL must be scheme, host and port of the address that"
                + " browsers use, and https unless that is this machine, not '" + url + "'");
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SessionSettings[" + origin + "]";
    }
}
