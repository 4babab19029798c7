package cn.hengjian.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies access tokens with OpenID Connect, and remembers the good ones: most of the time that a small read takes would
 * else go into the same signature again. A token is remembered until it expires, but never longer than a minute, after
 * which the realm's keys are asked again. Bad tokens are not remembered, so that a flood of them pushes nobody out.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final int CAPACITY = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final OidcAuthenticationMechanism oidc;
    private final TokenGate gate;
    private final Cache<String, SecurityIdentity> verified = Caffeine.newBuilder()
            .maximumSize(CAPACITY)
            .expireAfter(Expiry.<String, SecurityIdentity>creating((_, identity) -> remaining(identity)))
            .build();

    BearerAuthentication(OidcAuthenticationMechanism oidc, TokenGate gate) {
        this.oidc = oidc;
        this.gate = gate;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            return oidc.authenticate(context, providers);
        }
        var known = verified.getIfPresent(authorization);
        var identity = known != null
                ? Uni.createFrom().item(known)
                : oidc.authenticate(context, providers).invoke(fresh -> remember(authorization, fresh));
        var method = context.request().method().name();
        // After remembering: what a token may do depends on the request.
        return identity.invoke(found -> {
            if (found != null) {
                gate.require(found, method);
            }
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    /** Without the attributes, which hold on to the request that they came with. */
    private void remember(String authorization, SecurityIdentity identity) {
        if (identity != null && remaining(identity).isPositive()) {
            verified.put(
                    authorization,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(identity.getPrincipal())
                            .addRoles(identity.getRoles())
                            .addCredentials(identity.getCredentials())
                            .build());
        }
    }

    private static Duration remaining(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        var untilExpiry = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return untilExpiry.compareTo(LONGEST) < 0 ? untilExpiry : LONGEST;
    }
}
