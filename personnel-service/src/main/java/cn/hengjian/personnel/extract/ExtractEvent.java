package cn.hengjian.personnel.extract;

/** What happens to an extract. */
enum ExtractEvent {
    APPROVE,
    REJECT
}
