package cn.hengjian.personnel.correction;

/** What happens to a request. */
enum CorrectionEvent {
    ACCEPT,
    REFUSE,
    WITHDRAW
}
