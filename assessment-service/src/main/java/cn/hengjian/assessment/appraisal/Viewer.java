package cn.hengjian.assessment.appraisal;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.security.Scope;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who looks at appraisals: some see everything, unit leaders the totals of their units. Only the roles that this page
 * is for count: an inspector who leads a unit sees that unit, not the county.
 *
 * @param full ranks and explanations, too
 */
record Viewer(boolean full, Scope scope) {

    private static final Set<String> FULL =
            Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    private static final Set<String> TOTALS = Set.of(Roles.UNIT_LEADER);

    static Viewer of(Caller caller) {
        var counting = caller.roles().stream()
                .filter(role -> FULL.contains(role) || TOTALS.contains(role))
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer(
                caller.hasAny(FULL),
                Scope.of(new Caller(caller.subject(), caller.username(), counting, caller.units(), null)));
    }
}
