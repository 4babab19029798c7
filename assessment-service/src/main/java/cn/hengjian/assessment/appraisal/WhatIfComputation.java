package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.bulk.CopyRows;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.job.JobKind;
import cn.hengjian.platform.job.JobOutcome;
import cn.hengjian.platform.policy.PolicyComparison;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Computes a what-if: the pass of a computation, of which only places are kept, and only as long as the job is. */
@ApplicationScoped
class WhatIfComputation implements JobKind {

    static final String KIND = "what-if";
    static final String RUN = "run";
    static final String SCHEMES = "schemes";
    static final String POLICY = "policy";

    private final RunService runs;
    private final WhatIfService service;
    private final Scoring scoring;
    private final SchemeLayouts layouts;
    private final PolicyComparison comparison;
    private final Database database;

    WhatIfComputation(
            RunService runs,
            WhatIfService service,
            Scoring scoring,
            SchemeLayouts layouts,
            PolicyComparison comparison,
            Database database) {
        this.runs = runs;
        this.service = service;
        this.scoring = scoring;
        this.layouts = layouts;
        this.comparison = comparison;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    }

    @Override
    public JobOutcome run(JobContext context) {
        var run = runs.hold(context.requireId(RUN));
        var computation = service.requireComputed(run);
        var review = scoring.certifiedReview(run.id());
        var pack = pack(run, context);
        database.update(Sql.of(
                "INSERT INTO what_if (id, run_id, computation_id, inputs, review_id, asked_by, policy_pack, policy_version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                context.id(),
                run.id(),
                computation,
                run.inputs(),
                review,
                context.caller().subject(),
                pack.pack(),
                pack.version()));
        var yardsticks = yardsticks(run, context);
        var policy = ScoringPolicy.of(pack);
        var standings = scoring.everybody(
                new Scoring.Basis(run.id(), review, pack, yardsticks),
                _ -> true,
                (order, _, _) -> context.progress().accept(order + 1L));
        keep(context.id(), standings, policy);
        return JobOutcome.done(standings.count(), Map.of("whatIfId", context.id(), "scored", standings.scored()));
    }

    private PolicyPack pack(HeldRun run, JobContext context) {
        var asked = context.parameters().get(POLICY);
        return asked == null ? run.policy() : comparison.asked(run.policy(), asked);
    }

    private Map<UUID, Yardstick> yardsticks(HeldRun run, JobContext context) {
        var schemes = Stream.of(context.parameters().getOrDefault(SCHEMES, "").split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
        var violations = new ArrayList<Violation>();
        var inPlace = service.inPlace(run.id(), schemes, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, new Text("试算条件有误", "The what-if can't be asked so"), violations);
        }
        var yardsticks = scoring.own(run.id());
        // Before drafts are read: one that changes in between is taken for changed and not for what it was.
        yardsticks.keySet().forEach(own -> remember(context.id(), own, inPlace.getOrDefault(own, own)));
        var others = layouts.of(schemes);
        inPlace.forEach((own, other) -> yardsticks.computeIfPresent(
                own, (_, yardstick) -> Yardstick.inPlaceOf(yardstick.own(), require(others, other))));
        return yardsticks;
    }

    private static SchemeLayout require(Map<UUID, SchemeLayout> layouts, UUID id) {
        var layout = layouts.get(id);
        if (layout == null) {
            throw new IllegalStateException("a scheme without indicators");
        }
        return layout;
    }

    private void remember(UUID whatIf, UUID own, UUID scheme) {
        database.update(Sql.of(
                "INSERT INTO what_if_scheme (what_if_id, own_id, scheme_id, scheme_version)"
                        + " SELECT ?, ?, s.id, s.version FROM scheme s WHERE s.id = ?",
                whatIf,
                own,
                scheme));
    }

    private void keep(UUID whatIf, Standings standings, ScoringPolicy policy) {
        var rows = new CopyRows(
                database,
                "what_if_place",
                "what_if_id, appraisal_id, score, group_size, rank, bottom, ceiling," + " ceiling_by");
        standings.rank(policy, place -> {
            var score = place.score();
            var struck = place.struck();
            rows.value(whatIf)
                    .value(place.appraisal())
                    .value(score == null ? null : score.toPlainString())
                    .value(place.groupSize())
                    .value(place.rank() == 0 ? null : Integer.toString(place.rank()))
                    .value(place.bottom())
                    .value(struck == null ? null : struck.ceiling().name())
                    .value(struck == null ? null : struck.array())
                    .end();
        });
        rows.flush();
    }
}
