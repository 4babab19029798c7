package cn.hengjian.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the verified token says.
 *
 * @param subject the token's subject, stable for a person or a system
 * @param username the name used to log in, or the client's
 * @param roles realm roles
 * @param units codes of the units whose subtrees the caller serves; empty for county roles
 * @param cadre the caller's own cadre number, if he or she is a cadre
 * @param admitted the roles that the endpoint is open to: only they decide what the caller may see there
 */
public record Caller(
        String subject,
        String username,
        Set<String> roles,
        Set<String> units,
        @Nullable String cadre,
        @JsonIgnore Set<String> admitted) {

    /** No issuer gives such a subject: Keycloak's are UUIDs. */
    private static final String SYSTEM = "system:";

    public Caller {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        admitted = Set.copyOf(admitted);
    }

    /** A caller of whose roles all count: in tests, and in work that was stored and is done later. */
    @JsonCreator
    public Caller(String subject, String username, Set<String> roles, Set<String> units, @Nullable String cadre) {
        this(subject, username, roles, units, cadre, roles);
    }

    /** The system itself, for what no person asked for: a listener, a nightly scan. */
    public static Caller system(String service) {
        return new Caller(SYSTEM + service, service, Set.of(), Set.of(), null);
    }

    /** The system, which does what this person decided: it sees what he or she sees, and the log names him or her. */
    public Caller deciding() {
        return new Caller(SYSTEM + username, username, roles, units, cadre, admitted);
    }

    /** Derived, so that no stored caller carries it. */
    @JsonIgnore
    public boolean actsForSystem() {
        return subject.startsWith(SYSTEM);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<String> any) {
        return any.stream().anyMatch(roles::contains);
    }

    /** Whether the caller comes in with any of these roles here. */
    boolean comesWithAny(Set<String> any) {
        return any.stream().anyMatch(admitted::contains);
    }
}
