package cn.hengjian.assessment.appraisal;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.security.Scope;
import java.util.Set;

/**
 * Who looks at appraisals: some see everything, unit leaders the totals of their units.
 *
 * @param full ranks and explanations, too
 */
record Viewer(boolean full, Scope scope) {

    private static final Set<String> FULL =
            Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);

    static Viewer of(Caller caller) {
        return new Viewer(caller.hasAny(FULL), Scope.of(caller));
    }
}
