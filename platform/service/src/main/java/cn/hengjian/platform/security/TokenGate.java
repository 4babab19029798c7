package cn.hengjian.platform.security;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.token.SeparatedRoles;
import cn.hengjian.platform.token.ServiceAccess;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses good tokens that must not come in: of a client without the scope, or of an account that combines roles. */
@Singleton
class TokenGate {

    private final ServiceAccess access;

    TokenGate(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.access = new ServiceAccess(service);
    }

    void require(SecurityIdentity identity, String method) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        if (!SeparatedRoles.combined(identity.getRoles()).isEmpty()) {
            throw new ProblemException(HttpProblem.ROLES_NOT_SEPARATED, SeparatedRoles.REFUSAL);
        }
        String scope = token.getClaim("scope");
        var missing = access.missingScope(method, scope == null ? List.of() : List.of(scope.split(" ", -1)));
        if (missing.isPresent()) {
            throw new InsufficientScopeException(missing.get());
        }
    }
}
