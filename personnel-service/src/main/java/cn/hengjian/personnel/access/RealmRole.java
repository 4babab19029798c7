package cn.hengjian.personnel.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** A role of the realm that an account can be given. */
public enum RealmRole {
    @JsonProperty("county-committee")
    COUNTY_COMMITTEE,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("discipline")
    DISCIPLINE,
    @JsonProperty("hr-bureau")
    HR_BUREAU,
    @JsonProperty("supervision-office")
    SUPERVISION_OFFICE,
    @JsonProperty("petition-office")
    PETITION_OFFICE,
    @JsonProperty("unit-leader")
    UNIT_LEADER(true),
    @JsonProperty("unit-hr")
    UNIT_HR(true),
    @JsonProperty("assessment-committee")
    ASSESSMENT_COMMITTEE,
    @JsonProperty("cadre")
    CADRE,
    @JsonProperty("voter")
    VOTER,
    @JsonProperty("inspector")
    INSPECTOR,
    @JsonProperty("village-verifier")
    VILLAGE_VERIFIER(true),
    @JsonProperty("appeal-panel")
    APPEAL_PANEL,
    @JsonProperty("system-admin")
    SYSTEM_ADMIN,
    @JsonProperty("security-admin")
    SECURITY_ADMIN,
    @JsonProperty("audit-admin")
    AUDIT_ADMIN;

    private final boolean boundToUnits;

    RealmRole() {
        this(false);
    }

    RealmRole(boolean boundToUnits) {
        this.boundToUnits = boundToUnits;
    }

    /** As the realm and its tokens name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RealmRole of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + id));
    }

    /** Whether it counts in named units and what lies below them only. */
    boolean boundToUnits() {
        return boundToUnits;
    }
}
