package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.RosterRepository.KnownUnit;
import cn.hengjian.supervision.roster.Unknown;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the registry of inspectors, and what they declare. */
@ApplicationScoped
class InspectorService {

    private static final String OBJECT = "inspector";

    private final InspectorRepository inspectors;
    private final InspectorViewRepository views;
    private final RosterRepository roster;
    private final Terms terms;
    private final MergePatch patches;
    private final Audit audit;

    InspectorService(
            InspectorRepository inspectors,
            InspectorViewRepository views,
            RosterRepository roster,
            Terms terms,
            MergePatch patches,
            Audit audit) {
        this.inspectors = inspectors;
        this.views = views;
        this.roster = roster;
        this.terms = terms;
        this.patches = patches;
        this.audit = audit;
    }

    /** Shows an entry with its kin, and says so in the audit before anybody reads it. */
    InspectorView read(UUID id, Reader reader) {
        var view = views.require(id, reader);
        audit.record(reader.caller(), "inspector-read", OBJECT, id.toString(), Map.of());
        return view;
    }

    @Transactional
    InspectorView register(RegisterInspector command, Reader reader) {
        requireCadre(command.cadreNumber(), "/cadreNumber");
        var today = terms.today();
        var inspector = new Inspector(
                TimeOrderedId.next(),
                inspectors.nextNumber(today),
                command,
                reader.caller().username(),
                today);
        inspectors.persistAndFlush(inspector);
        return changed(inspector.id(), "inspector-registered", Map.of(), reader);
    }

    @Transactional
    InspectorView change(UUID id, ExpectedVersion expected, JsonNode patch, Reader reader) {
        var inspector = inspectors.lock(id, reader);
        expected.requireCurrent(inspector.version());
        inspector.change(patches.apply(inspector.changeable(), patch, ChangeInspector.class));
        inspectors.flush();
        return changed(id, "inspector-changed", Map.of(), reader);
    }

    @Transactional
    InspectorView declare(UUID id, DeclareAvoidance command, Reader reader) {
        inspectors.lock(id, reader);
        requireSound(command);
        var avoidance = TimeOrderedId.next();
        var unit = Optional.ofNullable(command.unitCode()).map(code -> requireUnit(code, reader));
        var kin = Optional.ofNullable(command.kinNumber()).map(number -> requireCadre(number, "/kinNumber"));
        inspectors.keep(new InspectorRepository.Declared(
                avoidance,
                id,
                command.ground(),
                unit.map(KnownUnit::id),
                kin,
                Optional.ofNullable(command.reason()).map(words -> views.seal(words, "reason", avoidance)),
                reader.caller().username(),
                terms.today()));
        return changed(id, "avoidance-declared", Map.of("avoidance", avoidance), reader);
    }

    @Transactional
    InspectorView end(UUID id, UUID avoidance, EndAvoidance command, Reader reader) {
        var inspector = inspectors.lock(id, reader);
        if (InspectorRepository.isSelf(inspector, reader)) {
            throw InspectorProblem.ownAvoidance();
        }
        var reason = views.seal(command.reason(), "end_reason", avoidance);
        if (!inspectors.end(id, avoidance, reason, reader.caller().username(), terms.today())) {
            throw new ProblemException(
                    InspectorProblem.AVOIDANCE_ENDED, new Text("回避只解除一次", "An avoidance is ended once"));
        }
        return changed(id, "avoidance-ended", Map.of("avoidance", avoidance), reader);
    }

    private InspectorView changed(UUID id, String action, Map<String, ?> detail, Reader reader) {
        audit.record(reader.caller(), action, OBJECT, id.toString(), detail);
        return views.require(id, reader);
    }

    private UUID requireCadre(String number, String pointer) {
        return inspectors
                .findCadre(number)
                .orElseThrow(() -> new ProblemException(HttpProblem.INVALID_CONTENT, Unknown.cadre(pointer)));
    }

    private KnownUnit requireUnit(String code, Reader reader) {
        return roster.find(code, reader)
                .orElseThrow(() -> new ProblemException(HttpProblem.INVALID_CONTENT, Unknown.unit("/unitCode")));
    }

    private static void requireSound(DeclareAvoidance command) {
        if ((command.unitCode() == null) == (command.kinNumber() == null)) {
            throw invalid("", "one-of", "单位与亲属（干部）须填且只填一项", "Name either a unit or a cadre who is kin");
        }
        if (command.ground() == AvoidanceGround.OTHER) {
            if (command.unitCode() == null) {
                throw invalid("/unitCode", "required", "其他事由须指明单位", "OTHER needs a unit");
            }
            if (isBlank(command.reason())) {
                throw invalid("/reason", "required", "其他事由须说明理由", "OTHER needs a reason in words");
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException invalid(String pointer, String code, String zhCN, String en) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, new Text(zhCN, en)));
    }
}
