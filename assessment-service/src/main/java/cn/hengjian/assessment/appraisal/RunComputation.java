package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.bulk.CopyRows;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.assessment.score.rules.BallotScoring;
import cn.hengjian.assessment.score.rules.Indicator;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.assessment.score.rules.ScoreEngine;
import cn.hengjian.assessment.score.rules.Shifts;
import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.job.JobKind;
import cn.hengjian.platform.job.JobOutcome;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Computes a run: one pass over everybody's inputs, in flat memory, writing each score's explanation as it goes; then
 * the ranks. Everything is replaced or nothing.
 */
@ApplicationScoped
class RunComputation implements JobKind {

    static final String KIND = "run-computation";
    static final String RUN = "run";

    private final RunService runs;
    private final SchemeLayouts layouts;
    private final Inputs inputs;
    private final Normaliser normaliser;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final String root;

    RunComputation(
            RunService runs,
            SchemeLayouts layouts,
            Inputs inputs,
            Normaliser normaliser,
            Database database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.runs = runs;
        this.layouts = layouts;
        this.inputs = inputs;
        this.normaliser = normaliser;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.root = root;
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
        var run = runs.compute(context.requireId(RUN), context.caller());
        var policy = ScoringPolicy.of(run.policy());
        var review = certifiedReview(run.id());
        var computation = TimeOrderedId.next();
        database.update(Sql.of("DELETE FROM score WHERE run_id = ?", run.id()));
        database.update(Sql.of("DELETE FROM score_explanation WHERE run_id = ?", run.id()));
        var digest = new ResultDigest();
        var standings = score(run, review, policy, digest, context);
        rank(run, computation, standings, policy, digest);
        return done(run, review, computation, standings, digest.hex(), context);
    }

    private @Nullable UUID certifiedReview(UUID run) {
        return database.find(
                        Sql.of("SELECT id FROM review WHERE run_id = ? AND state = 'CERTIFIED'", run),
                        row -> row.uuid("id"))
                .orElse(null);
    }

    private Standings score(
            HeldRun run, @Nullable UUID review, ScoringPolicy policy, ResultDigest digest, JobContext context) {
        var schemes = layouts.ofRun(run.id());
        var indicators = new HashMap<UUID, List<Indicator>>();
        schemes.forEach((id, scheme) -> indicators.put(id, scheme.indicators()));
        var questions = new HashMap<UUID, Map<String, Integer>>();
        schemes.forEach((id, scheme) -> questions.put(id, scheme.questions()));
        var shifts = normaliser.shifts(run, review, policy, schemes.values());
        var engine = new ScoreEngine(policy.scoring());
        var scoring = new BallotScoring(policy.scoring());
        var packed = new PackedExplanation();
        var standings = new Standings();
        var explanations = new CopyRows(database, "score_explanation", "run_id, appraisal_id, body");
        inputs.each(run.id(), review, schemes, person -> {
            var scheme = Objects.requireNonNull(schemes.get(person.scheme()));
            var ballots = scoring.of(
                    person.ballots(),
                    questions.getOrDefault(person.scheme(), Map.of()),
                    scheme.normalisation() == Normalisation.MEAN_SHIFT ? shifts.apply(person.unit()) : Shifts.NONE);
            var score = engine.score(indicators.getOrDefault(person.scheme(), List.of()), person.actuals(), ballots);
            var body = packed.of(score, ballots.questions());
            digest.add(person.number()).add(body);
            explanations.value(run.id()).value(person.appraisal()).value(body).end();
            standings.add(person.appraisal(), person.group(), score, struck(score, schemes.get(person.scheme())));
            context.progress().accept(standings.count());
        });
        explanations.flush();
        return standings;
    }

    private static Standings.@Nullable Struck struck(Score score, @Nullable SchemeLayout scheme) {
        var ceiling = score.ceiling();
        return ceiling == null || scheme == null
                ? null
                : new Standings.Struck(ceiling.grade(), scheme.codes(ceiling.by()));
    }

    private void rank(HeldRun run, UUID computation, Standings standings, ScoringPolicy policy, ResultDigest digest) {
        var rows = new CopyRows(
                database,
                "score",
                "appraisal_id, run_id, computation_id, state, reason, score, group_code, group_size, rank, bottom,"
                        + " ceiling, ceiling_by");
        standings.rank(policy, place -> {
            var score = place.score();
            var struck = place.struck();
            var rank = place.rank() == 0 ? null : Integer.toString(place.rank());
            digest.add(rank).add(place.bottom() ? "bottom" : "");
            rows.value(place.appraisal())
                    .value(run.id())
                    .value(computation)
                    .value(score == null ? "NOT_SCORED" : "SCORED")
                    .value(score == null ? Score.Reason.NO_COMPONENT.name() : null)
                    .value(score == null ? null : score.toPlainString())
                    .value(place.group())
                    .value(place.groupSize())
                    .value(rank)
                    .value(place.bottom())
                    .value(struck == null ? null : struck.ceiling().name())
                    .value(struck == null ? null : "{" + String.join(",", struck.codes()) + "}")
                    .end();
        });
        rows.flush();
    }

    private JobOutcome done(
            HeldRun run,
            @Nullable UUID review,
            UUID computation,
            Standings standings,
            String digest,
            JobContext context) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var policy = run.policy();
        database.update(Sql.of(
                "INSERT INTO computation (id, run_id, inputs, review_id, policy_pack, policy_version, appraisals, scored,"
                        + " groups, digest, computed_by, computed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                computation,
                run.id(),
                run.inputs(),
                review,
                policy.pack(),
                policy.version(),
                standings.count(),
                standings.scored(),
                standings.groups(),
                digest,
                context.caller().username(),
                now));
        outbox.append(new RunComputed(
                run.id(),
                run.kind(),
                run.year(),
                computation,
                policy.pack(),
                policy.version(),
                standings.count(),
                standings.scored(),
                standings.groups(),
                root + "/runs/" + run.id() + "/rankings",
                now));
        outbox.appendStates(GroupsRanked.TOPIC, GroupsRanked.TYPE, GroupsRanked.states(run, computation));
        return JobOutcome.done(
                standings.count(),
                Map.of(
                        "computationId",
                        computation,
                        "scored",
                        standings.scored(),
                        "groups",
                        standings.groups(),
                        "digest",
                        digest));
    }
}
