package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.quota.rules.Pool;
import cn.hengjian.assessment.quota.rules.QuotaParameters;
import cn.hengjian.assessment.quota.rules.Rounding;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows quotas, and changes what they are reckoned from. */
@ApplicationScoped
class QuotaService {

    private static final int PERCENT = 100;
    private static final Set<String> COUNTY =
            Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);

    private final Quotas quotas;
    private final QuotaRepository repository;
    private final RunService runs;
    private final Terms terms;
    private final Audit audit;

    QuotaService(Quotas quotas, QuotaRepository repository, RunService runs, Terms terms, Audit audit) {
        this.quotas = quotas;
        this.repository = repository;
        this.runs = runs;
        this.terms = terms;
        this.audit = audit;
    }

    /** The pools; whoever serves a unit sees the totals of those that his or her units are in. */
    QuotaView view(UUID run, Caller caller, Locale locale) {
        var view = quotas.view(runs.opened(run), locale);
        if (caller.hasAny(COUNTY)) {
            return view;
        }
        var own = repository.below(caller.units());
        return new QuotaView(
                view.runId(),
                view.policyPack(),
                view.policyVersion(),
                view.rounding(),
                view.pools().stream()
                        .filter(pool -> pool.units().stream().anyMatch(own::contains))
                        .toList());
    }

    @Transactional
    QuotaView approve(UUID id, ApproveQuota command, Caller caller, Locale locale) {
        var run = runs.hold(id);
        var parameters = quotas.parameters(run);
        var pool = requirePool(run, command, parameters);
        requireShare(command, parameters);
        var cadre = caller.cadre();
        if (cadre != null
                && repository.isMember(id, pool.units(), pool.appliesTo().name(), cadre)) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：您本人在该名额池内", "Recusal (G2): you are in this pool yourself"));
        }
        repository.approve(id, command, caller.username(), terms.now());
        requireStillEnough(run, parameters);
        audit.record(
                caller,
                "quota-approved",
                "run",
                id.toString(),
                Map.of("pool", pool.code(), "percent", command.percent()));
        return quotas.view(run, locale);
    }

    @Transactional
    QuotaView grade(UUID id, GradeTeams command, Caller caller, Locale locale) {
        var run = runs.hold(id);
        var parameters = quotas.parameters(run);
        var teams = repository.teams(id);
        requireTeams(command, teams);
        repository.grade(id, command, caller.username(), terms.now());
        int places = Rounding.FLOOR.places(teams.size(), parameters.team());
        int excellent = repository.excellentTeams(id);
        if (excellent > places) {
            throw new ProblemException(
                    QuotaProblem.TEAMS_EXCEEDED,
                    Violation.at(
                            "/teams",
                            "quota",
                            QuotaExplanation.teams(teams.size(), parameters.team(), places, excellent)));
        }
        requireStillEnough(run, parameters);
        audit.record(
                caller,
                "teams-graded",
                "run",
                id.toString(),
                Map.of("teams", command.teams().size()));
        return quotas.view(run, locale);
    }

    /** A place that somebody has is not taken away by a smaller share. */
    private void requireStillEnough(HeldRun run, QuotaParameters parameters) {
        var tooFew = quotas.pools(run, List.of(), parameters).stream()
                .filter(pool -> pool.taken() > pool.places())
                .map(pool -> Violation.at("", pool.code(), QuotaExplanation.of(pool, parameters)))
                .toList();
        if (!tooFew.isEmpty()) {
            throw new ProblemException(QuotaProblem.EXCEEDED, tooFew.getFirst().message(), tooFew);
        }
    }

    private Pool requirePool(HeldRun run, ApproveQuota command, QuotaParameters parameters) {
        var pools = quotas.pools(run, List.of(), parameters).stream()
                .filter(pool -> pool.appliesTo() != AppliesTo.LEADER)
                .toList();
        return pools.stream()
                .filter(pool -> pool.code().equals(command.pool()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/pool",
                                "unknown-pool",
                                new Text(
                                        "没有这个可批准的名额池；见优秀名额说明",
                                        "There is no such pool that can be approved; see the quota"))));
    }

    private static void requireShare(ApproveQuota command, QuotaParameters parameters) {
        var asked = new Share(command.percent(), PERCENT);
        var least = parameters.excellent();
        var most = parameters.excellentMax();
        if (!isAbove(asked, least) || isAbove(asked, most)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/percent",
                            "out-of-range",
                            new Text("应高于 %s/%s，不高于 %s/%s", "Above %s/%s and at most %s/%s")
                                    .with(
                                            least.numerator(),
                                            least.denominator(),
                                            most.numerator(),
                                            most.denominator())));
        }
    }

    private static boolean isAbove(Share one, Share other) {
        return other.exceededBy(one.numerator(), one.denominator());
    }

    private static void requireTeams(GradeTeams command, Set<String> teams) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < command.teams().size(); i++) {
            var code = command.teams().get(i).unitCode();
            var pointer = "/teams/" + i + "/unitCode";
            if (!teams.contains(code)) {
                violations.add(Violation.at(
                        pointer,
                        "unknown-team",
                        new Text("本次考核中该单位没有领导干部", "In this run nobody is appraised as a leader of this unit")));
            } else if (!seen.add(code)) {
                violations.add(Violation.at(pointer, "duplicate", new Text("单位重复", "The unit stands there twice")));
            }
        }
        ProblemException.requireNone(violations);
    }
}
