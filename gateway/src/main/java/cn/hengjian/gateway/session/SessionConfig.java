package cn.hengjian.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How browsers log in. */
@ConfigMapping(prefix = "gateway.session")
interface SessionConfig {

    /** Whether browsers can log in at all; without, the settings below are not needed and cookies are not read. */
    @WithDefault("true")
    boolean enabled();

    /** The gateway's client in the realm. */
    @WithDefault("hengjian-gateway")
    String clientId();

    /** The secret of that client. */
    Optional<String> clientSecret();

    /** What cookies are encrypted with: 32 random bytes in Base64. */
    Optional<String> key();

    /** The key before the present one; cookies made with it go on working until they are made anew. */
    Optional<String> previousKey();

    /** Scheme, host and port at which browsers see this gateway; https unless that is this machine. */
    Optional<String> publicUrl();

    /** How long a person may take at the realm's login page. */
    @WithDefault("15m")
    Duration loginTime();

    /** How long before its end an access token is renewed; at most a quarter of its life. */
    @WithDefault("30s")
    Duration refreshEarly();

    /** How long a renewed session is also given to calls that still come with the cookie before. */
    @WithDefault("60s")
    Duration refreshRemembered();

    /** How long the realm is not asked again for a session after it did not answer. */
    @WithDefault("5s")
    Duration refreshPause();

    /** How long the realm may take for one answer. */
    @WithDefault("5s")
    Duration realmTimeout();

    /** The longest life of a session in the realm; for so long an ended one is remembered. */
    @WithDefault("10h")
    Duration longest();

    /** Ended sessions remembered; the oldest are forgotten first. */
    @WithDefault("100000")
    int endedRemembered();
}
