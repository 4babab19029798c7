package cn.hengjian.platform.description;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Who may call an operation: for people in its description, for programs in {@code x-roles}. The framework puts roles
 * among a requirement's scopes, where validators look for scopes of OAuth.
 */
final class Roles {

    private static final String MEMBER = "x-roles";

    private Roles() {}

    static void describe(Operation operation) {
        var text = text(operation);
        if (operation.getDescription() == null) {
            operation.setDescription(text);
        }
    }

    private static String text(Operation operation) {
        var security = operation.getSecurity();
        if (security == null || security.isEmpty()) {
            operation.setSecurity(new ArrayList<>());
            return "Open to everybody, without a token.";
        }
        var roles = security.stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .toList();
        if (roles.isEmpty()) {
            return "Open to every valid token; what is seen depends on its roles and units.";
        }
        security.forEach(requirement ->
                requirement.getSchemes().keySet().forEach(scheme -> requirement.addScheme(scheme, List.of())));
        operation.addExtension(MEMBER, roles);
        return "Open to the role%s %s.".formatted(roles.size() == 1 ? "" : "s", quoted(roles));
    }

    private static String quoted(List<String> roles) {
        return String.join(", ", roles.stream().map(role -> "`" + role + "`").toList());
    }
}
