package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.platform.job.JobView;
import cn.hengjian.platform.job.Jobs;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what-ifs in; what can't be asked is refused at once and not by the job. */
@ApplicationScoped
class WhatIfService {

    private final RunService runs;
    private final Policies policies;
    private final Jobs jobs;
    private final Database database;

    WhatIfService(RunService runs, Policies policies, Jobs jobs, Database database) {
        this.runs = runs;
        this.policies = policies;
        this.jobs = jobs;
        this.database = database;
    }

    @Transactional
    RestResponse<JobView> ask(UUID id, AskWhatIf command, Caller caller, Locale locale) {
        var run = runs.opened(id);
        requireComputed(run);
        var reference = command.reference(run.policy().pack());
        var violations = new ArrayList<Violation>();
        if (command.schemes().isEmpty() && reference == null) {
            violations.add(Violation.at(
                    "/schemeIds",
                    "required",
                    new Text("请给出考核办法或政策版本", "Give schemes or a version of the policy pack")));
        }
        inPlace(id, command.schemes(), violations);
        requireVersion(run, command, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, new Text("试算条件有误", "The what-if can't be asked so"), violations);
        }
        var parameters = new HashMap<String, String>();
        parameters.put(WhatIfComputation.RUN, id.toString());
        parameters.put(
                WhatIfComputation.SCHEMES,
                command.schemes().stream().map(UUID::toString).collect(Collectors.joining(",")));
        if (reference != null) {
            parameters.put(WhatIfComputation.POLICY, reference);
        }
        return jobs.accept(WhatIfComputation.KIND, parameters, null, caller, locale);
    }

    /** A comparison with scores from other inputs would show more than what the schemes do; the last computation's id. */
    UUID requireComputed(HeldRun run) {
        return database.find(
                        Sql.of(
                                "SELECT k.id, k.inputs FROM computation k WHERE k.run_id = ? ORDER BY k.computed_at DESC LIMIT 1",
                                run.id()),
                        row -> new Computed(row.uuid("id"), row.number("inputs")))
                .filter(last -> last.inputs() == run.inputs())
                .map(Computed::id)
                .orElseThrow(() -> new ProblemException(
                        WhatIfProblem.NOT_COMPUTED, new Text("请先计算考核得分，再行试算", "Compute the run first, then ask")));
    }

    private record Computed(UUID id, long inputs) {}

    /** The schemes by the own scheme in whose place they are; what can't be is added to the violations. */
    Map<UUID, UUID> inPlace(UUID run, List<UUID> schemes, List<Violation> violations) {
        var own = new HashMap<String, UUID>();
        database.each(
                Sql.of("SELECT applies_to, scheme_id FROM run_scheme WHERE run_id = ?", run),
                row -> own.put(row.text("applies_to"), row.uuid("scheme_id")));
        var kinds = new HashMap<UUID, String>();
        database.each(
                Sql.of("SELECT id, applies_to FROM scheme WHERE id = ANY (?)", schemes),
                row -> kinds.put(row.uuid("id"), row.text("applies_to")));
        var inPlace = new HashMap<UUID, UUID>();
        for (int i = 0; i < schemes.size(); i++) {
            var pointer = "/schemeIds/" + i;
            var kind = kinds.get(schemes.get(i));
            var replaced = kind == null ? null : own.get(kind);
            if (kind == null) {
                violations.add(
                        Violation.at(pointer, "unknown-scheme", new Text("没有这个考核办法", "There is no such scheme")));
            } else if (replaced == null) {
                violations.add(Violation.at(
                        pointer,
                        "no-counterpart",
                        new Text(
                                        "本次考核没有适用于此类干部的考核办法；可替换：%s",
                                        "The run has no scheme for this kind of cadre; it can be in place of: %s")
                                .with(String.join(", ", new TreeSet<>(own.keySet())))));
            } else if (inPlace.put(replaced, schemes.get(i)) != null) {
                violations.add(Violation.at(
                        pointer,
                        "duplicate",
                        new Text("同类干部只能用一个考核办法", "A run has one scheme for each kind of cadre")));
            }
        }
        return inPlace;
    }

    private void requireVersion(HeldRun run, AskWhatIf command, List<Violation> violations) {
        if (command.policyVersion() != null && command.policy() != null) {
            violations.add(Violation.at(
                    "/policy",
                    "one-version",
                    new Text("policyVersion 与 policy 只填一项", "Either policyVersion or policy is given")));
            return;
        }
        var reference = command.reference(run.policy().pack());
        if (reference == null) {
            return;
        }
        var known = policies.references();
        if (!known.contains(reference)) {
            violations.add(Violation.at(
                    command.policy() == null ? "/policyVersion" : "/policy",
                    "unknown-version",
                    new Text("没有这个政策版本；可用：%s", "There is no such version of the pack; there is: %s")
                            .with(String.join(", ", known))));
        }
    }
}
