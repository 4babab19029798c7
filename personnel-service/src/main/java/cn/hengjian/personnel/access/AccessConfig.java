package cn.hengjian.personnel.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the accounts are, and how they are reached. */
@ConfigMapping(prefix = "hengjian.access")
interface AccessConfig {

    /** The realm's address, such as {@code https://login.example/realms/hengjian}. */
    URI realmUrl();

    /** The client that alone may manage accounts. */
    @WithDefault("hengjian-access")
    String clientId();

    /** Its secret; without one nothing can be proposed or carried out. */
    Optional<String> clientSecret();

    /** How long one answer of Keycloak may take. */
    @WithDefault("5s")
    Duration timeout();

    /** How long an attempt has before another may begin: longer than all answers that it waits for. */
    @WithDefault("60s")
    Duration lease();

    /** How often it is looked for grants to carry out; the scheduler reads it. */
    @WithDefault("1s")
    String turnEvery();

    /** The longest wait between two attempts. */
    @WithDefault("60s")
    Duration longestPause();
}
