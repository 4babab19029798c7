package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.packing.Explained;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.assessment.score.rules.BallotScoring;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.assessment.score.rules.ScoreEngine;
import cn.hengjian.assessment.score.rules.Shifts;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pass over a run's inputs that scores everybody, whether the result is kept or only asked for. */
@ApplicationScoped
class Scoring {

    private final SchemeLayouts layouts;
    private final Inputs inputs;
    private final Normaliser normaliser;
    private final Database database;

    Scoring(SchemeLayouts layouts, Inputs inputs, Normaliser normaliser, Database database) {
        this.layouts = layouts;
        this.inputs = inputs;
        this.normaliser = normaliser;
        this.database = database;
    }

    /**
     * What scores are reckoned from.
     *
     * @param review certified, or null if none is
     * @param yardsticks by the scheme of the run
     */
    record Basis(UUID run, @Nullable UUID review, PolicyPack pack, Map<UUID, Yardstick> yardsticks) {

        Yardstick of(Inputs.Person person) {
            return Objects.requireNonNull(yardsticks.get(person.scheme()));
        }

        Collection<SchemeLayout> schemes() {
            return yardsticks.values().stream().map(Yardstick::layout).toList();
        }

        Map<UUID, SchemeLayout> own() {
            return yardsticks.values().stream()
                    .map(Yardstick::own)
                    .collect(Collectors.toMap(SchemeLayout::id, Function.identity()));
        }
    }

    /** One person's score. */
    record Result(Inputs.Person person, Explained explained) {}

    /** What a score is kept for, and what was made of it. */
    private record Made<T>(Standing standing, T of) {}

    /** Takes each person's score in turn. */
    @FunctionalInterface
    interface Sink<T> {

        /** Comes before the first, while scores are being made already. */
        default void begin() {}

        /**
         * A person's score.
         *
         * @param order how many came before
         * @param made what was made of it
         */
        void take(int order, Standing standing, T made);
    }

    @Nullable
    UUID certifiedReview(UUID run) {
        return database.find(
                        Sql.of("SELECT id FROM review WHERE run_id = ? AND state = 'CERTIFIED'", run),
                        row -> row.uuid("id"))
                .orElse(null);
    }

    /** A run's own schemes. */
    Map<UUID, Yardstick> own(UUID run) {
        var own = new HashMap<UUID, Yardstick>();
        layouts.ofRun(run).forEach((id, layout) -> own.put(id, Yardstick.own(layout)));
        return own;
    }

    /**
     * Scores everybody.
     *
     * @param work makes something of each score, in their order, on the thread that reads ahead
     * @param sink takes it, in the caller's transaction
     */
    <T> Standings everybody(Basis basis, Function<Result, T> work, Sink<T> sink) {
        var standings = new Standings();
        var pass = pass(basis);
        inputs.<Made<T>>each(
                basis.run(),
                basis.review(),
                basis.own(),
                person -> {
                    var result = pass.apply(person);
                    var score = result.explained().score();
                    var struck = struck(score, basis.of(person).layout());
                    return new Made<>(
                            Standing.of(person.appraisal(), person.group(), score, struck), work.apply(result));
                },
                sink::begin,
                made -> {
                    sink.take(standings.count(), made.standing(), made.of());
                    standings.add(made.standing());
                });
        return standings;
    }

    Result one(Basis basis, UUID appraisal) {
        return inputs.one(basis.run(), basis.review(), appraisal, basis.own(), pass(basis));
    }

    private Function<Inputs.Person, Result> pass(Basis basis) {
        var policy = ScoringPolicy.of(basis.pack());
        var engine = new ScoreEngine(policy.scoring());
        var marks = new BallotScoring(policy.scoring());
        var shifts = normaliser.shifts(basis.pack(), basis.review(), policy, basis.schemes());
        return person -> {
            var yardstick = basis.of(person);
            var ballots = marks.of(
                    person.ballots(),
                    yardstick.questions(),
                    yardstick.layout().normalisation() == Normalisation.MEAN_SHIFT
                            ? shifts.apply(person.unit())
                            : Shifts.NONE);
            var score = engine.score(yardstick.indicators(), yardstick.actuals(person.actuals()), ballots);
            return new Result(person, new Explained(score, ballots.questions()));
        };
    }

    private static Standing.@Nullable Struck struck(Score score, SchemeLayout scheme) {
        var ceiling = score.ceiling();
        return ceiling == null ? null : new Standing.Struck(ceiling.grade(), scheme.codes(ceiling.by()));
    }
}
