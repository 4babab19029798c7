package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.burden.BurdenRepository;
import cn.hengjian.supervision.burden.ExistingEvidence;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.evidence.EvidenceProblem;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.ActivityKind;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the inspectors record on site, with files to show it or files that the unit gave before. */
@ApplicationScoped
class RecordingService {

    /** More than anybody reads before asking for papers. */
    private static final int SHOWN = 10;

    private final VisitRepository visits;
    private final ActivityRepository activities;
    private final VisitSteps steps;
    private final EvidenceFiles evidence;
    private final BurdenRepository burdens;
    private final Terms terms;

    RecordingService(
            VisitRepository visits,
            ActivityRepository activities,
            VisitSteps steps,
            EvidenceFiles evidence,
            BurdenRepository burdens,
            Terms terms) {
        this.visits = visits;
        this.activities = activities;
        this.steps = steps;
        this.evidence = evidence;
        this.burdens = burdens;
        this.terms = terms;
    }

    @Transactional
    ActivityView record(UUID id, RecordActivity command, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.RECORD_ACTIVITY, facts, reader, null);
        var unit = activities.unitCode(id);
        requireReusable(unit, command.reusedFiles());
        var existing =
                command.kind() == ActivityKind.PAPERS ? burdens.newest(unit, SHOWN) : List.<ExistingEvidence>of();
        var activity = activities.keep(id, command, reader.caller().username(), facts.today());
        evidence.attach(activity, command.newFiles(), reader.caller(), "/evidence");
        visits.flush();
        return activities.require(activity).warning(existing);
    }

    private void requireReusable(String unit, List<UUID> files) {
        if (files.isEmpty()) {
            return;
        }
        var reusable = burdens.reusable(unit, files);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < files.size(); i++) {
            if (!reusable.contains(files.get(i))) {
                violations.add(Violation.at(
                        "/reused/" + i,
                        "not-reusable",
                        new Text(
                                "只能沿用该单位近期已提供的佐证材料（GET /burden/evidence）",
                                "Only evidence lately collected at this unit is used again (GET /burden/evidence)")));
            }
        }
        EvidenceProblem.requireUsable(violations);
    }
}
