package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.whatif.CaseWhatIfView;
import cn.hengjian.personnel.whatif.CaseWhatIfs;
import cn.hengjian.personnel.whatif.CaseWhatIfs.Asked;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Lays a measure beside itself under another version of the policy. */
@ApplicationScoped
class MeasureWhatIfService {

    private static final String KEY = "measure.warnBefore";

    private final MeasureRepository measures;
    private final Procedures procedures;
    private final CaseWhatIfs whatIfs;

    MeasureWhatIfService(MeasureRepository measures, Procedures procedures, CaseWhatIfs whatIfs) {
        this.measures = measures;
        this.procedures = procedures;
        this.whatIfs = whatIfs;
    }

    /** Whoever sees the measure may ask. */
    CaseWhatIfView ask(UUID id, String policy, Caller caller, Locale language) {
        var measure = measures.require(id, caller);
        var reading = procedures.of(measure.kind()).reading(measure);
        return whatIfs.answer(
                new Asked(measure.ref(), measure.policyPack(), measure.policyVersion(), KEY, reading),
                policy,
                null,
                caller,
                language);
    }
}
