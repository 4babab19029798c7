package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.packing.ByteWriter;
import cn.hengjian.assessment.packing.PackedScore;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
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
import java.util.Map;
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
    private final Scoring scoring;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final String root;

    RunComputation(
            RunService runs,
            Scoring scoring,
            Database database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.runs = runs;
        this.scoring = scoring;
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
        var review = scoring.certifiedReview(run.id());
        var computation = TimeOrderedId.next();
        var digest = new ResultDigest();
        var standings = score(run, review, digest, context);
        var groups = rank(run, computation, standings, policy, digest);
        outbox.appendStates(GroupsRanked.TOPIC, GroupsRanked.TYPE, groups.states(run, computation));
        return done(run, review, computation, standings, digest.hex(), context);
    }

    private Standings score(HeldRun run, @Nullable UUID review, ResultDigest digest, JobContext context) {
        var packed = new ByteWriter();
        var writer = new ScoreWriter(database, run.id(), context.progress());
        var basis = new Scoring.Basis(run.id(), review, run.policy(), scoring.own(run.id()));
        var standings = scoring.everybody(
                basis,
                result -> {
                    packed.clear();
                    PackedScore.write(packed, result.explained());
                    digest.add(result.person().number()).add(packed);
                    return packed.toBytes();
                },
                writer);
        writer.end();
        return standings;
    }

    private GroupsRanked rank(
            HeldRun run, UUID computation, Standings standings, ScoringPolicy policy, ResultDigest digest) {
        var groups = new GroupsRanked();
        var places = new PlaceBlocks(database, run.id(), computation);
        standings.rank(policy, place -> {
            digest.add(place.rank() == 0 ? null : Integer.toString(place.rank()))
                    .add(place.bottom() ? "bottom" : "");
            places.add(place);
            groups.add(place);
        });
        places.end();
        return groups;
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
