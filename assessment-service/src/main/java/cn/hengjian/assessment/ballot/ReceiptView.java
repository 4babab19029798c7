package cn.hengjian.assessment.ballot;

/** Proves later that a ballot was counted, and says nothing of what it says: the hash of its token. */
record ReceiptView(String receipt) {}
