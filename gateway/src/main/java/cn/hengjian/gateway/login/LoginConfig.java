package cn.hengjian.gateway.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whose tokens the gateway accepts. */
@ConfigMapping(prefix = "gateway.login")
interface LoginConfig {

    /** Address of the realm; its keys are found by OpenID Connect discovery below it. */
    String authServerUrl();

    /** What tokens name as their issuer, if that differs from the address at which the gateway reaches the realm. */
    Optional<String> issuer();

    /** Tokens must name one of these as an audience: the services' own. */
    @WithDefault("hengjian-personnel,hengjian-assessment,hengjian-supervision")
    Set<String> audiences();

    /** By how much clocks may differ. */
    @WithDefault("5s")
    Duration clockSkew();

    /** How often the realm's keys are fetched anew without a cause, so that a withdrawn key is not trusted for long. */
    @WithDefault("5m")
    Duration keysRefresh();

    /** The shortest time between two fetches of the keys, however many tokens name a key that is not known. */
    @WithDefault("1s")
    Duration keysPause();

    /** How long one fetch may take. */
    @WithDefault("3s")
    Duration keysTimeout();

    /** Verified tokens remembered; the least used are forgotten first. */
    @WithDefault("10000")
    int remembered();
}
