package cn.hengjian.platform.extract;

/** What happens to an extract. */
enum ExtractEvent {
    APPROVE,
    REJECT
}
