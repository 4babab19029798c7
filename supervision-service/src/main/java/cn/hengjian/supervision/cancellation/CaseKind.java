package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Cases that can be cancelled, each with the offices that ask for it. */
public enum CaseKind {
    FINDING(Set.of(Roles.SUPERVISION_OFFICE)),
    OPINION(Set.of(Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE)),
    CLAIM(Set.of(Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE)),
    PLAN(Set.of(Roles.SUPERVISION_OFFICE)),
    CAMPAIGN(Set.of(Roles.SUPERVISION_OFFICE));

    private static final Set<String> READERS =
            Set.of(Roles.SUPERVISION_OFFICE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);

    private final Set<String> offices;

    CaseKind(Set<String> offices) {
        this.offices = offices;
    }

    Set<String> offices() {
        return offices;
    }

    /** What a caller may know of: the petition office its own cases, everybody else who reads at all, each. */
    static List<CaseKind> of(Caller caller) {
        return Arrays.stream(values())
                .filter(kind -> caller.hasAny(READERS) || caller.hasAny(kind.offices))
                .toList();
    }
}
