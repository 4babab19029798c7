package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.CircumstanceKind;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which office records and reads what: cases are known to the discipline bodies, leave to the personnel offices. */
final class Offices {

    private Offices() {}

    private static Set<String> of(CircumstanceKind kind) {
        return switch (kind) {
            case PROBATION, SICK_LEAVE, PERSONAL_LEAVE, TRANSFER, SECONDMENT, TRAINING ->
                Set.of(Roles.HR_BUREAU, Roles.ORGANISATION);
            case CASE -> Set.of(Roles.DISCIPLINE);
            case SANCTION -> Set.of(Roles.DISCIPLINE, Roles.HR_BUREAU, Roles.ORGANISATION);
            case ADMONISHMENT -> Set.of(Roles.DISCIPLINE, Roles.ORGANISATION);
        };
    }

    /** The kinds that a caller records and reads. */
    static List<String> kinds(Caller caller) {
        return Arrays.stream(CircumstanceKind.values())
                .filter(kind -> caller.hasAny(of(kind)))
                .map(CircumstanceKind::name)
                .toList();
    }

    static void require(CircumstanceKind kind, Caller caller) {
        if (!caller.hasAny(of(kind))) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN,
                    new Text("%s 由以下角色登记：%s", "%s is recorded by the roles: %s")
                            .with(
                                    kind,
                                    String.join(", ", of(kind).stream().sorted().toList())));
        }
    }
}
