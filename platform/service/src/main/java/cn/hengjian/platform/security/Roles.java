package cn.hengjian.platform.security;

/** The realm's roles, as the tokens name them. */
public final class Roles {

    public static final String COUNTY_COMMITTEE = "county-committee";
    public static final String ORGANISATION = "organisation";
    public static final String DISCIPLINE = "discipline";
    public static final String HR_BUREAU = "hr-bureau";
    public static final String SUPERVISION_OFFICE = "supervision-office";
    public static final String PETITION_OFFICE = "petition-office";
    public static final String UNIT_LEADER = "unit-leader";
    public static final String UNIT_HR = "unit-hr";
    public static final String ASSESSMENT_COMMITTEE = "assessment-committee";
    public static final String CADRE = "cadre";
    public static final String INSPECTOR = "inspector";
    /** Confirms for a village who was there; bound to the village. */
    public static final String VILLAGE_VERIFIER = "village-verifier";
    /** Hears and decides the appeals to whose panel he or she was named. */
    public static final String APPEAL_PANEL = "appeal-panel";

    public static final String SYSTEM_ADMIN = "system-admin";
    public static final String SECURITY_ADMIN = "security-admin";
    public static final String AUDIT_ADMIN = "audit-admin";

    private Roles() {}
}
