package cn.hengjian.personnel.extract;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes requests for extracts in, and lets them out once nothing stands in their way. */
@ApplicationScoped
class ExtractService {

    private static final int MAX_PERSONS = 100_000;
    private static final String OBJECT = "extract";
    private static final List<String> RULES = List.of(ExtractStates.RULE);

    private final ExtractRepository extracts;
    private final Terms terms;
    private final CaseNumbers numbers;
    private final Transitions transitions;
    private final Audit audit;
    private final Clock clock;

    ExtractService(
            ExtractRepository extracts,
            Terms terms,
            CaseNumbers numbers,
            Transitions transitions,
            Audit audit,
            Clock clock) {
        this.extracts = extracts;
        this.terms = terms;
        this.numbers = numbers;
        this.transitions = transitions;
        this.audit = audit;
        this.clock = clock;
    }

    Page<ExtractView> list(PageRequest request, Caller caller) {
        return extracts.list(request, caller);
    }

    ExtractView read(UUID id, Caller caller) {
        return extracts.require(id, caller);
    }

    @Transactional
    ExtractView request(RequestExtract command, Caller caller) {
        var today = terms.today();
        int persons = extracts.count(command.filter(), today, MAX_PERSONS, caller);
        if (persons > MAX_PERSONS) {
            throw new ProblemException(
                    ExtractProblem.TOO_MANY, new Text("一次最多导出 %s 人", "At most %s persons at a time").with(MAX_PERSONS));
        }
        var policy = terms.inForce();
        var state = persons > policy.integer("export.withoutApproval") ? ExtractState.REQUESTED : ExtractState.READY;
        var id = TimeOrderedId.next();
        extracts.request(
                id,
                numbers.next("EXTRACT", today.getYear()),
                command,
                persons,
                state,
                policy.pack() + "/" + policy.version(),
                clock.instant(),
                caller);
        // Somebody came or left between the two statements.
        if (extracts.keep(id, command.filter(), today, caller) != persons) {
            throw new ProblemException(
                    HttpProblem.CONFLICT, new Text("名册正在变动，请重试", "The roster is changing; try again"));
        }
        transitions.begin(ExtractStates.MACHINE, id, state, caller, RULES);
        audit.record(
                caller,
                "extract-requested",
                OBJECT,
                id.toString(),
                Map.of("persons", persons, "purpose", command.purpose()));
        return extracts.require(id, caller);
    }

    @Transactional
    ExtractView decide(UUID id, DecideExtract command, Caller caller) {
        var extract = extracts.requireLocked(id, caller);
        if (extracts.isBy(id, caller)) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("须由申请人以外的人审批", "Another person than who asked decides"));
        }
        var approved = command.outcome() == DecideExtract.Outcome.APPROVED;
        var to = transitions.make(
                ExtractStates.MACHINE,
                id,
                extract.state(),
                approved ? ExtractEvent.APPROVE : ExtractEvent.REJECT,
                caller,
                command.reasons(),
                RULES);
        extracts.decide(id, to, command.reasons(), caller);
        audit.record(caller, approved ? "extract-approved" : "extract-rejected", OBJECT, id.toString(), Map.of());
        return extracts.require(id, caller);
    }

    /** Lets an extract out to who asked for it, and says so in the audit before the first byte leaves. */
    ExtractView release(UUID id, ExportFormat format, Caller caller) {
        var extract = extracts.require(id, caller);
        if (!extracts.isBy(id, caller)) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("只有申请人可以取走文件", "Only who asked for it takes the file"));
        }
        if (extract.state() != ExtractState.READY && extract.state() != ExtractState.APPROVED) {
            throw new ProblemException(ExtractProblem.NOT_APPROVED, ExtractProblem.NOT_APPROVED.title());
        }
        audit.record(
                caller,
                "cadres-exported",
                OBJECT,
                id.toString(),
                Map.of("number", extract.number(), "persons", extract.persons(), "format", format));
        return extract;
    }
}
