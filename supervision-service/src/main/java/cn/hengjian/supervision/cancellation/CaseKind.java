package cn.hengjian.supervision.cancellation;

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

    private final Set<String> offices;

    CaseKind(Set<String> offices) {
        this.offices = offices;
    }

    Set<String> offices() {
        return offices;
    }

    /** What somebody with these roles may know of: the offices their own cases, everybody else who reads at all, each. */
    static List<CaseKind> of(Set<String> roles) {
        return Arrays.stream(values())
                .filter(kind ->
                        !roles.equals(Set.of(Roles.PETITION_OFFICE)) || kind.offices.contains(Roles.PETITION_OFFICE))
                .toList();
    }
}
