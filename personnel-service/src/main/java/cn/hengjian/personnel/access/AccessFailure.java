package cn.hengjian.personnel.access;

/** Why the last attempt to carry a grant out did not succeed. */
public enum AccessFailure {
    /** Keycloak does not answer; it is tried again. */
    REALM_UNREACHABLE,
    /** Keycloak refuses the change; it is tried again. */
    REALM_REFUSED,
    /** The account is gone. */
    ACCOUNT_ABSENT,
    /** The account got a role meanwhile that must not be combined with this one. */
    ROLE_COMBINATION
}
