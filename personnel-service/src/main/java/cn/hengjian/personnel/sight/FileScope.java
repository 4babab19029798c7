package cn.hengjian.personnel.sight;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Sql;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose files somebody may see. */
public final class FileScope {

    private FileScope() {}

    /** A condition on {@code cadre c JOIN unit u}. */
    public static Sql predicate(Caller caller) {
        return Scope.of(caller).predicate("u.path", "c.number");
    }

    /** The caller as one of these roles only: of what the others open, nothing is seen. */
    public static Caller narrowed(Caller caller, Set<String> roles) {
        return new Caller(
                caller.subject(),
                caller.username(),
                caller.roles(),
                caller.units(),
                caller.cadre(),
                caller.admitted().stream().filter(roles::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The same for what is for some roles only.
     *
     * @param limited the refusal of whoever has none of them, which names them at its {@code %s}
     */
    public static Caller requireNarrowed(Caller caller, Set<String> roles, Text limited) {
        if (!caller.hasAny(roles)) {
            throw new ProblemException(HttpProblem.FORBIDDEN, limited.with(String.join(", ", new TreeSet<>(roles))));
        }
        return narrowed(caller, roles);
    }

    /** The answer for a file that is absent or out of scope. */
    public static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这名干部", "There is no such cadre"));
    }
}
