package cn.hengjian.personnel.access;

/** What happens to a grant. */
enum AccessEvent {
    APPROVE,
    REJECT,
    WITHDRAW,
    APPLY,
    REFUSE,
    REVOKE,
    TAKE_BACK
}
