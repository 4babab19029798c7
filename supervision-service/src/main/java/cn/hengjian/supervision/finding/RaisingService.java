package cn.hengjian.supervision.finding;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.finding.rules.Repetition;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Raises findings; one that comes back soon after it was closed is linked to the former and made graver. */
@ApplicationScoped
class RaisingService {

    private final RaisingCheck check;
    private final Terms terms;
    private final FindingRepository findings;
    private final FindingViewRepository views;
    private final FindingSteps steps;
    private final EvidenceFiles evidence;

    RaisingService(
            RaisingCheck check,
            Terms terms,
            FindingRepository findings,
            FindingViewRepository views,
            FindingSteps steps,
            EvidenceFiles evidence) {
        this.check = check;
        this.terms = terms;
        this.findings = findings;
        this.views = views;
        this.steps = steps;
        this.evidence = evidence;
    }

    @Transactional
    FindingView raise(RaiseFinding command, Reader reader) {
        var today = terms.today();
        var policy = terms.inForce();
        var named = check.check(command, policy, today, reader);
        var former = former(named.unit(), command.windCode(), today, policy);
        var id = TimeOrderedId.next();
        var statementDue = terms.set(
                id,
                Purpose.STATEMENT,
                today,
                policy.period("finding.statementWithin"),
                policy.integer("finding.statementWarnBefore"),
                reader.caller());
        var finding = new Finding(
                command,
                new Finding.Raising(
                        id,
                        findings.nextNumber(today),
                        named.unit(),
                        named.codeList(),
                        former.map(FindingRepository.Former::id).orElse(null),
                        former.map(closed -> Repetition.severity(command.severity(), closed.severity()))
                                .orElse(command.severity()),
                        reader.caller().username(),
                        today,
                        statementDue,
                        policy));
        findings.persistAndFlush(finding);
        findings.keepCadres(id, named.cadres());
        evidence.attach(id, command.evidenceOrNone(), reader.caller(), "/evidence");
        steps.begin(finding, reader);
        return views.require(id, reader);
    }

    private Optional<FindingRepository.Former> former(UUID unit, String windCode, LocalDate today, PolicyPack policy) {
        var within = policy.period("finding.repeatWithin");
        return findings.lastClosed(unit, windCode)
                .filter(closed -> Repetition.isRepeat(today, closed.closedOn(), within));
    }
}
