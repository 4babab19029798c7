package cn.hengjian.supervision.finding;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.FindingRules;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a finding from state to state, and leaves behind what each step has to: log, audit entry, event. */
@ApplicationScoped
class FindingSteps {

    static final String TOPIC = "supervision.finding.v1";
    private static final String MECHANISM = "SM-11";

    private final FindingRepository findings;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    FindingSteps(FindingRepository findings, Transitions transitions, Outbox outbox, Audit audit) {
        this.findings = findings;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    void begin(Finding finding, Reader reader) {
        transitions.begin(
                FindingStates.MACHINE,
                finding.id(),
                finding.state(),
                reader.caller(),
                List.of(MECHANISM, finding.policy()));
        audit.record(reader.caller(), "finding-raised", "finding", finding.id().toString(), Map.of());
        announce(finding.id(), "raised");
    }

    /** Makes the step if the machine lists it and no guard refuses. */
    void make(Finding finding, FindingEvent event, FindingFacts facts, Reader reader, @Nullable String reason) {
        var next = transitions.make(
                FindingStates.MACHINE,
                finding.id(),
                finding.state(),
                event,
                reader.caller(),
                reason,
                List.of(MECHANISM, finding.policy()),
                new Guards<>(FindingRules.decide(event, facts), why -> FindingProblem.of(why, facts)));
        finding.enter(next, facts.today());
        audit.record(
                reader.caller(), "finding-step", "finding", finding.id().toString(), Map.of("event", event.name()));
    }

    /** Publishes the finding as it stands now. */
    void announce(UUID id, String fact) {
        findings.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.finding." + fact + ".v1", Sql.of("""
                SELECT f.id::text, jsonb_build_object(
                    'id', f.id, 'number', f.number, 'state', f.state, 'unitId', u.id, 'unitCode', u.code,
                    'windCode', f.wind_code, 'causeCode', f.cause_code, 'codeList', f.code_list,
                    'severity', f.severity, 'raisedOn', f.raised_on, 'visitId', f.visit_id, 'repeats', f.repeats,
                    'cadreIds', ARRAY(SELECT c.cadre_id FROM finding_cadre c WHERE c.finding_id = f.id ORDER BY 1),
                    'version', f.version)
                FROM finding f JOIN unit u ON u.id = f.unit_id WHERE f.id = ?""", id));
    }
}
