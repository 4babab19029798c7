package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.whatif.CaseWhatIfView;
import cn.hengjian.personnel.whatif.CaseWhatIfs;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Lays a selection beside itself under another version of the policy. */
@ApplicationScoped
class SelectionWhatIfService {

    private final SelectionSteps steps;
    private final NoticeText texts;
    private final CaseWhatIfs whatIfs;

    SelectionWhatIfService(SelectionSteps steps, NoticeText texts, CaseWhatIfs whatIfs) {
        this.steps = steps;
        this.texts = texts;
        this.whatIfs = whatIfs;
    }

    /** Whoever sees the course of the selection may ask: neither who competes nor kin. */
    @Transactional
    CaseWhatIfView ask(UUID id, String policy, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.requireImpartial(selection, caller);
        var notice = selection.notice() == null ? null : texts.of(selection);
        var reading = new SelectionReading(selection.postLevel(), notice);
        return whatIfs.answer(
                new CaseWhatIfs.Asked(
                        selection.ref(),
                        selection.policyPack(),
                        selection.policyVersion(),
                        SelectionPolicy.KEY,
                        reading),
                policy,
                null,
                caller,
                language);
    }
}
