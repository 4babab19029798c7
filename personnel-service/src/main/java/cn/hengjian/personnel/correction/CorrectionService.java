package cn.hengjian.personnel.correction;

import cn.hengjian.personnel.cadre.CadreFiles;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.correction.rules.CorrectionRules;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests for correction in and decides them. */
@ApplicationScoped
class CorrectionService {

    private static final List<String> RULES = List.of(CorrectionStates.RULE);

    private final CorrectionRepository requests;
    private final CadreFiles files;
    private final Duties duties;
    private final Terms terms;
    private final CaseNumbers numbers;
    private final Transitions transitions;
    private final Audit audit;

    CorrectionService(
            CorrectionRepository requests,
            CadreFiles files,
            Duties duties,
            Terms terms,
            CaseNumbers numbers,
            Transitions transitions,
            Audit audit) {
        this.requests = requests;
        this.files = files;
        this.duties = duties;
        this.terms = terms;
        this.numbers = numbers;
        this.transitions = transitions;
        this.audit = audit;
    }

    Page<CorrectionView> list(@Nullable CorrectionState state, PageRequest request, Caller caller) {
        return requests.list(state, request, terms.today(), caller);
    }

    CorrectionView read(UUID id, Caller caller) {
        return requests.require(id, terms.today(), caller);
    }

    @Transactional
    CorrectionView file(FileCorrection command, Caller caller) {
        var today = terms.today();
        var policy = new CorrectionPolicy(terms.inForce());
        var ref = new CaseRef(
                CaseKind.CORRECTION,
                TimeOrderedId.next(),
                numbers.next("CORRECTION", today.getYear()),
                files.requireOwn(caller));
        var due = duties.open(
                        ref,
                        Task.DECIDE_CORRECTION,
                        today,
                        policy.within(),
                        policy.warnBefore(),
                        CorrectionStates.OFFICES,
                        caller)
                .due();
        requests.file(ref, command, today, due, policy.pack().reference());
        transitions.begin(CorrectionStates.MACHINE, ref.id(), CorrectionState.FILED, caller, RULES);
        return changed(ref.id(), "correction-filed", caller);
    }

    @Transactional
    CorrectionView decide(UUID id, DecideCorrection command, Caller caller) {
        var found = requests.requireLocked(id, caller);
        files.requireWorkable(found.cadreId(), caller);
        var accepted = command.outcome() == DecideCorrection.Outcome.ACCEPTED;
        var to = transitions.make(
                CorrectionStates.MACHINE,
                id,
                found.state(),
                accepted ? CorrectionEvent.ACCEPT : CorrectionEvent.REFUSE,
                caller,
                command.reasons(),
                RULES,
                new Transitions.Guards<>(
                        CorrectionRules.acceptance(!accepted || found.corrected()),
                        _ -> new ProblemException(
                                CorrectionProblem.RECORD_UNCHANGED, CorrectionProblem.RECORD_UNCHANGED.title())));
        end(id, to, command.reasons());
        return changed(id, accepted ? "correction-accepted" : "correction-refused", caller);
    }

    @Transactional
    CorrectionView withdraw(UUID id, Caller caller) {
        var found = requests.requireLocked(id, caller);
        if (!found.cadreId().equals(files.requireOwn(caller))) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED, new Text("只有本人可以撤回", "Only the cadre withdraws it"));
        }
        var to = transitions.make(
                CorrectionStates.MACHINE, id, found.state(), CorrectionEvent.WITHDRAW, caller, null, RULES);
        end(id, to, null);
        return changed(id, "correction-withdrawn", caller);
    }

    /** Nobody owes anything any more. */
    private void end(UUID id, CorrectionState state, @Nullable String reasons) {
        requests.end(id, state, terms.today(), reasons);
        duties.closeAll(id);
    }

    private CorrectionView changed(UUID id, String action, Caller caller) {
        audit.record(caller, action, "correction", id.toString(), Map.of());
        return read(id, caller);
    }
}
