package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;

/** What a sender takes home. The code is shown this once; nobody can find it again. */
public record ReceiptView(String receiptCode, LocalDate receivedOn, List<DeadlineView> deadlines) {

    @Override
    public String toString() {
        return "ReceiptView[" + receivedOn + "]";
    }
}
