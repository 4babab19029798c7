package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.CircumstanceRepository.Person;
import cn.hengjian.assessment.circumstance.rules.CircumstanceKind;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records circumstances and reckons anew what follows. The run is held meanwhile: quotas are reckoned from it. */
@ApplicationScoped
class CircumstanceService {

    private final CircumstanceRepository repository;
    private final RunService runs;
    private final Reckoning reckoning;
    private final Terms terms;
    private final Audit audit;

    CircumstanceService(
            CircumstanceRepository repository, RunService runs, Reckoning reckoning, Terms terms, Audit audit) {
        this.repository = repository;
        this.runs = runs;
        this.reckoning = reckoning;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    CircumstanceView record(UUID id, RecordCircumstance command, Caller caller) {
        Offices.require(command.kind(), caller);
        var run = runs.hold(id);
        var violations = wrong(command);
        var person = repository.find(id, command.cadreNumber()).orElse(null);
        if (person == null) {
            violations.add(Violation.at(
                    "/cadreNumber",
                    "unknown-cadre",
                    new Text("本次考核没有这名干部", "Nobody of that number is appraised in this run")));
        }
        var unit = unit(command, violations);
        if (person == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        requireOther(person, caller);
        var fact = TimeOrderedId.next();
        repository.keep(fact, id, person.cadre(), command, unit, caller.username());
        return done(fact, run, person, "circumstance-recorded", command.kind(), caller);
    }

    @Transactional
    CircumstanceView end(UUID id, EndCase command, Caller caller) {
        var run = runs.hold(repository.require(id, caller).run());
        var known = repository.require(id, caller);
        requireOther(known.person(), caller);
        if (known.withdrawn() || known.kind() != CircumstanceKind.CASE || !known.open()) {
            throw new ProblemException(CircumstanceProblem.NOT_OPEN, CircumstanceProblem.NOT_OPEN.title());
        }
        if (command.endedOn().isBefore(known.from()) || command.endedOn().isAfter(terms.today())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/endedOn",
                            "out-of-range",
                            new Text("结案日应在 %s 至 %s 之间", "The day of the end lies between %s and %s")
                                    .with(known.from(), terms.today())));
        }
        repository.end(id, command);
        return done(id, run, known.person(), "case-ended", known.kind(), caller);
    }

    @Transactional
    CircumstanceView withdraw(UUID id, WithdrawCircumstance command, Caller caller) {
        var run = runs.hold(repository.require(id, caller).run());
        var known = repository.require(id, caller);
        requireOther(known.person(), caller);
        if (known.withdrawn()) {
            throw new ProblemException(CircumstanceProblem.WITHDRAWN, CircumstanceProblem.WITHDRAWN.title());
        }
        repository.withdraw(id, command.reason(), caller.username());
        return done(id, run, known.person(), "circumstance-withdrawn", known.kind(), caller);
    }

    private CircumstanceView done(
            UUID fact, HeldRun run, Person person, String action, CircumstanceKind kind, Caller caller) {
        reckoning.anew(run, List.of(person.cadre()));
        audit.record(caller, action, "circumstance", fact.toString(), Map.of("kind", kind));
        return repository.view(fact);
    }

    private @Nullable UUID unit(RecordCircumstance command, List<Violation> violations) {
        var code = command.unitCode();
        if (!command.kind().namesUnit() || code == null) {
            return null;
        }
        var unit = repository.unit(code).orElse(null);
        if (unit == null) {
            violations.add(Violation.at("/unitCode", "unknown-unit", new Text("没有这个单位", "There is no such unit")));
        }
        return unit;
    }

    private static List<Violation> wrong(RecordCircumstance command) {
        var violations = new ArrayList<Violation>();
        var kind = command.kind();
        var until = command.until();
        requirePresence("/until", until != null, kind.lasts(), kind, violations);
        requirePresence("/sanction", command.sanction() != null, kind == CircumstanceKind.SANCTION, kind, violations);
        requirePresence("/unitCode", command.unitCode() != null, kind.namesUnit(), kind, violations);
        if (until != null && until.isBefore(command.from())) {
            violations.add(
                    Violation.at("/until", "out-of-range", new Text("应不早于 %s", "Not before %s").with(command.from())));
        }
        return violations;
    }

    private static void requirePresence(
            String pointer, boolean present, boolean expected, CircumstanceKind kind, List<Violation> violations) {
        if (present != expected) {
            violations.add(Violation.at(
                    pointer,
                    expected ? "required" : "unexpected",
                    (expected ? new Text("%s 须填写此项", "%s needs this") : new Text("%s 不填写此项", "%s doesn't have this"))
                            .with(kind)));
        }
    }

    /** G2: nobody records, ends or withdraws anything in his or her own case. */
    private static void requireOther(Person person, Caller caller) {
        if (person.number().equals(caller.cadre())) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得办理本人的事项", "Recusal (G2): nobody acts in his or her own case"));
        }
    }
}
