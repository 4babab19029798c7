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
import java.util.ArrayList;
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

    /** Takes each person's score in turn, with how many there are so far. */
    @FunctionalInterface
    interface Sink {
        void take(Result result, int count);
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

    Standings everybody(Basis basis, Sink sink) {
        var standings = new Standings();
        var pass = pass(basis);
        inputs.each(basis.run(), basis.review(), basis.own(), person -> {
            var result = pass.apply(person);
            var layout = basis.of(person).layout();
            var score = result.explained().score();
            standings.add(person.appraisal(), person.group(), score, struck(score, layout));
            sink.take(result, standings.count());
        });
        return standings;
    }

    Result one(Basis basis, UUID appraisal) {
        var results = new ArrayList<Result>(1);
        var pass = pass(basis);
        inputs.one(basis.run(), basis.review(), appraisal, basis.own(), person -> results.add(pass.apply(person)));
        return results.getFirst();
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

    private static Standings.@Nullable Struck struck(Score score, SchemeLayout scheme) {
        var ceiling = score.ceiling();
        return ceiling == null ? null : new Standings.Struck(ceiling.grade(), scheme.codes(ceiling.by()));
    }
}
