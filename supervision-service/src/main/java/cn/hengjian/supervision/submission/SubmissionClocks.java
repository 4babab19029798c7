package cn.hengjian.supervision.submission;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.DeadlineView;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The clocks that run from the receipt of whatever comes in. They are reckoned anew for each reader, stored nowhere. */
@ApplicationScoped
public class SubmissionClocks {

    private final Terms terms;

    SubmissionClocks(Terms terms) {
        this.terms = terms;
    }

    /** When it has to be registered and passed on, and when the sender has to be told. */
    public List<DeadlineView> of(LocalDate receivedOn, PolicyPack policy, Reader reader) {
        return List.of(
                reckon(Purpose.TRANSFER, "petition.transferWithin", receivedOn, policy, reader),
                reckon(Purpose.INFORMING, "petition.informWithin", receivedOn, policy, reader));
    }

    private DeadlineView reckon(Purpose purpose, String key, LocalDate receivedOn, PolicyPack policy, Reader reader) {
        return terms.reckon(purpose, receivedOn, policy.period(key), policy.integer("petition.warnBefore"), reader);
    }
}
