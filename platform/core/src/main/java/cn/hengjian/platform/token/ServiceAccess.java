package cn.hengjian.platform.token;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What a token must hold to be let into one service: the service's audience, and the scope of the request's method.
 *
 * @param service the word after {@code /api}, such as {@code personnel}
 */
public record ServiceAccess(String service) {

    /** The methods that change nothing, RFC 9110 section 9.2.1. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What the token's {@code aud} must contain. */
    public String audience() {
        return "hengjian-" + service;
    }

    /** The scope that a request by this method asks for. */
    public String scopeFor(String method) {
        return SAFE.contains(method) ? readScope() : writeScope();
    }

    /** The scope that the token would need, if it has none that covers the method; writing includes reading. */
    public Optional<String> missingScope(String method, Collection<String> scopes) {
        boolean covered = scopes.contains(writeScope()) || (SAFE.contains(method) && scopes.contains(readScope()));
        return covered ? Optional.empty() : Optional.of(scopeFor(method));
    }

    private String readScope() {
        return service + ".read";
    }

    private String writeScope() {
        return service + ".write";
    }
}
