package cn.hengjian.personnel.unit;

import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.identifier.CreditCode;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Establishes units and changes them. */
@ApplicationScoped
public class UnitService {

    private static final Text PARENT =
            new Text("县没有上级单位，其他单位必须有上级单位", "The county has no parent; every other unit has one");

    private final UnitRepository units;
    private final RosterEvents events;
    private final MergePatch patches;
    private final Audit audit;

    UnitService(UnitRepository units, RosterEvents events, MergePatch patches, Audit audit) {
        this.units = units;
        this.events = events;
        this.patches = patches;
        this.audit = audit;
    }

    @Transactional
    public UnitView create(CreateUnit command, Caller caller) {
        var unit = new Unit(command, parent(command), creditCode(command.creditCode()));
        units.persistAndFlush(unit);
        return changed(unit, "unit-created", Map.of("code", command.code()), caller);
    }

    @Transactional
    UnitView change(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        var unit = units.requireEntity(id);
        expected.requireCurrent(unit.version());
        var command = patches.apply(unit.changeable(), patch, ChangeUnit.class);
        unit.change(command, creditCode(command.creditCode()));
        units.flush();
        return changed(unit, "unit-changed", Map.of(), caller);
    }

    private UnitView changed(Unit unit, String action, Map<String, ?> detail, Caller caller) {
        events.units(RosterEvents.one(unit.id()));
        audit.record(caller, action, "unit", unit.id().toString(), detail);
        return units.require(unit.id(), caller);
    }

    private @Nullable Unit parent(CreateUnit command) {
        var code = command.parentCode();
        if ((code == null) != (command.kind() == UnitKind.COUNTY)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, Violation.at("/parentCode", "wrong-parent", PARENT));
        }
        return code == null
                ? null
                : units.findByCode(code).orElseThrow(() -> Units.unknown("/parentCode", HttpProblem.INVALID_CONTENT));
    }

    private static @Nullable CreditCode creditCode(@Nullable String text) {
        return text == null
                ? null
                : switch (CreditCode.parse(text)) {
                    case Checked.Valid<CreditCode>(var value) -> value;
                    case Checked.Refused<CreditCode>(var code, var message) ->
                        throw new ProblemException(
                                HttpProblem.INVALID_CONTENT, Violation.at("/creditCode", code, message));
                };
    }
}
