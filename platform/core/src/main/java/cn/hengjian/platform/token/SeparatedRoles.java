package cn.hengjian.platform.token;

import cn.hengjian.platform.problem.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of administrators, which nobody combines: not with one another, and not with a role that does business,
 * because administrators see no business data.
 */
public final class SeparatedRoles {

    /** The three that are kept apart. */
    public static final Set<String> ADMINISTRATORS = Set.of("system-admin", "security-admin", "audit-admin");

    /** What a caller is told whose account combines them. */
    public static final Text REFUSAL = new Text(
            "此账号兼有不得兼任的角色：系统、安全、审计管理员不得互相兼任，也不得兼任业务角色；请由安全管理员收回其一。",
            "This account combines roles that are kept apart: the system, security and audit administrators from one"
                    + " another and from every other role. A security administrator has to take one back.");

    private SeparatedRoles() {}

    /** Whether somebody granted the role, rather than Keycloak to every account. */
    public static boolean isGranted(String role) {
        return !role.startsWith("default-roles-")
                && !role.equals("offline_access")
                && !role.equals("uma_authorization");
    }

    /** The roles among these that may not be held together, in alphabetical order; empty if all is well. */
    public static List<String> combined(Collection<String> roles) {
        var granted = roles.stream()
                .filter(SeparatedRoles::isGranted)
                .distinct()
                .sorted()
                .toList();
        return granted.size() > 1 && granted.stream().anyMatch(ADMINISTRATORS::contains) ? granted : List.of();
    }

    /** The role among those held that forbids a further one. */
    public static Optional<String> conflictOf(String further, Collection<String> held) {
        return held.stream()
                .filter(role -> !combined(List.of(role, further)).isEmpty())
                .sorted()
                .findFirst();
    }
}
