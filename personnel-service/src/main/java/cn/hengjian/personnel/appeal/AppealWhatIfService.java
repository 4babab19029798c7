package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.whatif.CaseWhatIfView;
import cn.hengjian.personnel.whatif.CaseWhatIfs;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Lays an appeal beside itself under another version of the policy. */
@ApplicationScoped
class AppealWhatIfService {

    private final AppealRepository appeals;
    private final CaseWhatIfs whatIfs;
    private final Terms terms;

    AppealWhatIfService(AppealRepository appeals, CaseWhatIfs whatIfs, Terms terms) {
        this.appeals = appeals;
        this.whatIfs = whatIfs;
        this.terms = terms;
    }

    /** Whoever sees the appeal may ask. */
    CaseWhatIfView ask(UUID id, String policy, Caller caller, Locale language) {
        var appeal = appeals.requireAsked(id, caller);
        var reading = new AppealReading(appeal, terms);
        return whatIfs.answer(
                new CaseWhatIfs.Asked(appeal.ref(), appeal.pack(), appeal.version(), AppealPolicy.KEY, reading),
                policy,
                null,
                caller,
                language);
    }
}
