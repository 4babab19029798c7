package cn.hengjian.personnel.access;

/** How far a grant is. */
public enum AccessState {
    /** One person proposed it; nothing has changed yet. */
    PROPOSED,
    /** Another person agreed; Keycloak does not have it yet. */
    APPROVED,
    /** The account has the role. */
    IN_FORCE,
    /** It shall be taken back; Keycloak still has it. */
    REVOKING,
    /** The account has the role no longer. */
    REVOKED,
    /** Another person disagreed. */
    REJECTED,
    /** The proposer thought better of it. */
    WITHDRAWN,
    /** It could not be carried out: the failure says why. */
    REFUSED
}
