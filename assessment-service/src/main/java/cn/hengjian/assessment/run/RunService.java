package cn.hengjian.assessment.run;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts runs and moves them on. */
@ApplicationScoped
public class RunService {

    private static final String OBJECT = "run";

    private final RunRepository repository;
    private final Transitions transitions;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    RunService(RunRepository repository, Transitions transitions, Policies policies, Audit audit, Clock clock) {
        this.repository = repository;
        this.transitions = transitions;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RunView create(CreateRun command, Caller caller) {
        var run = new Run(TimeOrderedId.next(), command.kind(), command.year(), schemes(command.schemeIds()));
        repository.persistAndFlush(run);
        transitions.begin(RunStates.MACHINE, run.id(), run.state(), caller, List.of("M22"));
        audit.record(caller, "drafted", OBJECT, run.id().toString(), Map.of("year", command.year()));
        return repository.view(run.id(), caller);
    }

    /** Opens a draft; the caller makes its appraisals in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID id, Caller caller) {
        var run = repository.requireLocked(id);
        var open = transitions.make(
                RunStates.MACHINE, id, run.state(), RunStates.Event.OPEN, caller, null, List.of("M22", "M23"));
        run.open(open, policies.inForce(Policies.CURRENT, LocalDate.now(clock)), clock.instant());
        repository.flush();
        audit.record(caller, "opened", OBJECT, id.toString(), Map.of());
    }

    /** Marks a run as computed and holds it; the caller computes it in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldRun compute(UUID id, Caller caller) {
        var run = repository.requireLocked(id);
        run.computed(transitions.make(
                RunStates.MACHINE, id, run.state(), RunStates.Event.COMPUTE, caller, null, List.of("M10", "M21")));
        repository.flush();
        audit.record(caller, "computed", OBJECT, id.toString(), Map.of());
        return held(run);
    }

    /** Holds a run that is under way, to change what its scores come from. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldRun changeInputs(UUID id) {
        var run = repository.requireLocked(id);
        requireOpened(run);
        run.inputsChanged();
        repository.flush();
        return held(run);
    }

    /** Holds a run that is under way, so that grades and what quotas are reckoned from change one after the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldRun hold(UUID id) {
        var run = repository.requireLocked(id);
        requireOpened(run);
        return held(run);
    }

    /** A run that is under way, as it is read. */
    @Transactional
    public HeldRun opened(UUID id) {
        var run = repository.require(id);
        requireOpened(run);
        return held(run);
    }

    /** Refuses a run that is a draft still, before work on it begins. */
    @Transactional
    public void requireOpened(UUID id) {
        requireOpened(repository.require(id));
    }

    public RunView view(UUID id, Caller caller) {
        return repository.view(id, caller);
    }

    private HeldRun held(Run run) {
        var pack = Objects.requireNonNull(run.policyPack());
        int version = Objects.requireNonNull(run.policyVersion());
        return new HeldRun(run.id(), run.kind(), run.year(), run.inputs(), policies.version(pack, version));
    }

    private static void requireOpened(Run run) {
        if (run.state() == RunState.DRAFT) {
            throw new ProblemException(
                    RunProblem.NOT_OPEN,
                    new Text("请先开启考核，为每名干部建立考核表", "Open it first, so that everybody has an appraisal"));
        }
    }

    private Map<AppliesTo, UUID> schemes(List<UUID> ids) {
        var known = repository.schemes(ids).stream()
                .collect(Collectors.toMap(RunRepository.PublishedScheme::id, Function.identity()));
        var chosen = new EnumMap<AppliesTo, UUID>(AppliesTo.class);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < ids.size(); i++) {
            var pointer = "/schemeIds/" + i;
            var scheme = known.get(ids.get(i));
            if (scheme == null) {
                violations.add(
                        Violation.at(pointer, "unknown-scheme", new Text("没有这个考核办法", "There is no such scheme")));
            } else if (!scheme.published()) {
                violations.add(
                        Violation.at(pointer, "not-published", new Text("考核办法尚未发布", "The scheme is not published")));
            } else if (chosen.put(scheme.appliesTo(), scheme.id()) != null) {
                violations.add(Violation.at(
                        pointer,
                        "duplicate",
                        new Text("同类干部只能用一个考核办法", "A run has one scheme for each kind of cadre")));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, new Text("考核办法有误", "A scheme of the run is wrong"), violations);
        }
        return chosen;
    }
}
