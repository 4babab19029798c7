package cn.hengjian.platform.extract;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Lets files out once nothing stands in their way. */
@ApplicationScoped
class ExtractService {

    private final ExtractRepository extracts;
    private final ExtractKinds kinds;
    private final Transitions transitions;
    private final Audit audit;

    ExtractService(ExtractRepository extracts, ExtractKinds kinds, Transitions transitions, Audit audit) {
        this.extracts = extracts;
        this.kinds = kinds;
        this.transitions = transitions;
        this.audit = audit;
    }

    @Transactional
    ExtractView decide(UUID id, DecideExtract command, Caller caller) {
        var extract = extracts.requireLocked(id, caller);
        if (extracts.isBy(id, caller)) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("须由申请人以外的人审批", "Another person than who asked decides"));
        }
        var approved = command.outcome() == ExtractOutcome.APPROVED;
        var to = transitions.make(
                ExtractStates.MACHINE,
                id,
                extract.state(),
                approved ? ExtractEvent.APPROVE : ExtractEvent.REJECT,
                caller,
                command.reasons(),
                ExtractStates.RULES);
        extracts.decide(id, to, command.reasons(), caller);
        audit.record(
                caller,
                approved ? "extract-approved" : "extract-rejected",
                ExtractStates.OBJECT,
                id.toString(),
                Map.of());
        return extracts.require(id, caller);
    }

    /** Lets a file out to who asked for it, and says so in the audit before the first byte leaves. */
    ExtractView release(UUID id, ExportFormat format, Caller caller) {
        var extract = extracts.require(id, caller);
        if (!extracts.isBy(id, caller)) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("只有申请人可以取走文件", "Only who asked for it takes the file"));
        }
        if (!caller.hasAny(kinds.of(extract.kind()).askers())) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN, new Text("申请后您的角色已变更", "Your roles have changed since you asked"));
        }
        if (extract.state() != ExtractState.READY && extract.state() != ExtractState.APPROVED) {
            throw new ProblemException(ExtractProblem.NOT_APPROVED, ExtractProblem.NOT_APPROVED.title());
        }
        audit.record(
                caller,
                "extract-released",
                ExtractStates.OBJECT,
                id.toString(),
                Map.of(
                        "number",
                        extract.number(),
                        "kind",
                        extract.kind(),
                        "persons",
                        extract.persons(),
                        "format",
                        format));
        return extract;
    }
}
