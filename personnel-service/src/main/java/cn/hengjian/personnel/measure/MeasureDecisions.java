package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.appeal.Appealable;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Measures whose decision was served, as what can be reviewed and appealed against (SM-13). */
@ApplicationScoped
class MeasureDecisions implements Appealable {

    private final MeasureService measures;
    private final Procedures procedures;
    private final Terms terms;

    MeasureDecisions(MeasureService measures, Procedures procedures, Terms terms) {
        this.measures = measures;
        this.procedures = procedures;
        this.terms = terms;
    }

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(
                CaseKind.ADJUSTMENT,
                CaseKind.LAST_PLACE,
                CaseKind.WAITING,
                CaseKind.VOLUNTARY_RESIGNATION,
                CaseKind.BLAME_RESIGNATION,
                CaseKind.ORDERED_RESIGNATION);
    }

    @Override
    public Text title(CaseKind kind) {
        return procedures.of(kind).title();
    }

    @Override
    public Set<String> deciders(String level, String pack, int version) {
        return MeasurePolicy.of(terms, pack, version).deciders(level);
    }

    @Override
    public void undo(UUID id, String reason, String document, Caller decider) {
        measures.undo(id, reason, document, decider);
    }
}
