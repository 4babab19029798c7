package cn.hengjian.assessment.evidence;

import cn.hengjian.assessment.run.RunService;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows evidence; to read what one person is concerned in is to look at that person, so it is audited. */
@ApplicationScoped
class EvidenceService {

    private final RunService runs;
    private final EvidenceViewRepository evidence;
    private final OpinionEvidenceRepository opinions;
    private final Audit audit;

    EvidenceService(RunService runs, EvidenceViewRepository evidence, OpinionEvidenceRepository opinions, Audit audit) {
        this.runs = runs;
        this.evidence = evidence;
        this.opinions = opinions;
        this.audit = audit;
    }

    @Transactional
    EvidenceView summary(UUID run, String unit, @Nullable String cadre, Caller caller) {
        return evidence.summary(question(run, unit, cadre, caller));
    }

    @Transactional
    Page<PieceView> pieces(
            UUID run, String unit, @Nullable String cadre, boolean withdrawn, PageRequest request, Caller caller) {
        return evidence.pieces(question(run, unit, cadre, caller), withdrawn, request);
    }

    @Transactional
    Page<OpinionEvidenceView> opinions(UUID run, String unit, PageRequest request, Caller caller) {
        return opinions.list(question(run, unit, null, caller), request);
    }

    private EvidenceQuestion question(UUID run, String unit, @Nullable String cadre, Caller caller) {
        var question = new EvidenceQuestion(runs.view(run, caller), unit, cadre);
        if (!evidence.knowsUnit(unit)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.query("unit", "unknown-unit", new Text("没有这个单位", "There is no such unit")));
        }
        if (cadre != null) {
            audit.record(caller, "evidence-read", "cadre", cadre, Map.of("run", run, "unit", unit));
        }
        return question;
    }
}
