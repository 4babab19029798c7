package cn.hengjian.deploy.local;

import java.util.List;
import java.util.Set;

/** An account of the demo realm. */
public record DemoUser(String name, List<String> roles, List<String> units, List<String> cadre) {
    private static final Set<String> ADMINISTRATORS = Set.of("system-admin", "security-admin", "audit-admin");

    public DemoUser {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
        cadre = List.copyOf(cadre);
    }

    /** Whether the realm asks this account for a one-time password, too. */
    public boolean isAdministrator() {
        return roles.stream().anyMatch(ADMINISTRATORS::contains);
    }
}
