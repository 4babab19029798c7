package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.Arithmetic.divide;
import static cn.hengjian.assessment.score.rules.Arithmetic.times;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a score (M21): weight × clamp(actual ÷ target), or what another method makes of the actual, for what
 * is quantified, and the ballot score for the rest. A missing component is not zero: its weight goes to the others in
 * proportion to theirs. A veto changes no score; it leaves a ceiling on the grade.
 */
public final class ScoreEngine {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Score.Line.Missing MISSING = new Score.Line.Missing();

    private final ScoringParameters parameters;

    public ScoreEngine(ScoringParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Scores a person.
     *
     * @param scheme weights sum to 100
     * @param actuals by place in the scheme, null where there is none
     * @param ballots what certified marks give
     */
    public Score score(List<Indicator> scheme, @Nullable BigDecimal[] actuals, BallotScores ballots) {
        int size = scheme.size();
        @Nullable BigDecimal[] ratios = new @Nullable BigDecimal[size];
        Score.Line @Nullable [] apart = null;
        var present = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            var actual = actuals[i];
            switch (scheme.get(i)) {
                case Indicator.Qualitative(var weight) -> {
                    var ballotScore = ballots.of(i);
                    if (ballotScore != null) {
                        ratios[i] = divide(ballotScore.score(), WHOLE);
                        present = present.add(weight);
                    }
                }
                case Indicator.Quantitative quantitative
                when actual != null -> {
                    switch (ratio(quantitative, actual)) {
                        case Formula.Value(var ratio) -> {
                            ratios[i] = clamp(ratio);
                            present = present.add(quantitative.weight());
                        }
                        case Formula.Fault fault -> {
                            apart = apart == null ? new Score.Line[size] : apart;
                            apart[i] = new Score.Line.Uncomputed(actual, fault.kind());
                        }
                    }
                }
                case Indicator.Veto veto
                when actual != null -> {
                    apart = apart == null ? new Score.Line[size] : apart;
                    apart[i] = new Score.Line.Examined(actual, veto.strikes(actual));
                }
                case Indicator.Quantitative _, Indicator.Veto _ -> {}
            }
        }
        return sum(scheme, actuals, new Parts(ratios, apart, present), ballots.overall());
    }

    /**
     * What the indicators give before weights are redistributed.
     *
     * @param ratios of those that count
     * @param apart lines of those that have an actual and don't count; null if there are none
     */
    private record Parts(@Nullable BigDecimal[] ratios, Score.Line @Nullable [] apart, BigDecimal present) {

        Score.Line apart(int place) {
            return apart == null || apart[place] == null ? MISSING : apart[place];
        }
    }

    private static Score sum(
            List<Indicator> scheme, @Nullable BigDecimal[] actuals, Parts parts, @Nullable BallotScore ballotScore) {
        var present = parts.present();
        boolean complete = present.compareTo(WHOLE) == 0;
        var total = BigDecimal.ZERO;
        var lines = new ArrayList<Score.Line>(scheme.size());
        for (int i = 0; i < scheme.size(); i++) {
            var ratio = parts.ratios()[i];
            if (ratio == null) {
                lines.add(parts.apart(i));
                continue;
            }
            var own = scheme.get(i).weight();
            var weight = complete ? own : divide(own.multiply(WHOLE), present);
            var points = times(weight, ratio);
            total = total.add(points);
            lines.add(new Score.Line.Counted(actuals[i], ratio, weight, points));
        }
        var ceiling = parts.apart() == null ? null : ceiling(scheme, lines);
        if (present.signum() == 0) {
            return new Score.NotScored(Score.Reason.NO_COMPONENT, parts.apart() == null ? List.of() : lines, ceiling);
        }
        return new Score.Scored(lines, ballotScore, present, total, ceiling);
    }

    /** The lowest of what the vetoes that struck leave. */
    private static @Nullable Ceiling ceiling(List<Indicator> scheme, List<Score.Line> lines) {
        Grade lowest = null;
        var by = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Score.Line.Examined examined
                    && examined.struck()
                    && scheme.get(i) instanceof Indicator.Veto veto) {
                int order = lowest == null ? 1 : veto.ceiling().compareTo(lowest);
                if (order > 0) {
                    lowest = veto.ceiling();
                    by.clear();
                }
                if (order >= 0) {
                    by.add(i);
                }
            }
        }
        return lowest == null ? null : new Ceiling(lowest, by);
    }

    private Formula.Outcome ratio(Indicator.Quantitative indicator, BigDecimal actual) {
        return switch (indicator.measure()) {
            case Measure.Calculated(var formula) -> formula.value(actual);
            case Measure.Ratio(var target, var direction) ->
                new Formula.Value(
                        switch (direction) {
                            case DIRECT -> divide(actual, target);
                            case REVERSE -> actual.signum() == 0 ? parameters.clampMax() : divide(target, actual);
                        });
            case Measure.Steps(var table) -> {
                var step = table.reachedBy(actual);
                yield new Formula.Value(step == null ? BigDecimal.ZERO : step.ratio());
            }
            case Measure.Deduction deduction ->
                new Formula.Value(BigDecimal.ONE.subtract(
                        divide(deduction.perUnit().multiply(deduction.beyond(actual)), indicator.weight())));
        };
    }

    private BigDecimal clamp(BigDecimal ratio) {
        return ratio.max(parameters.clampMin()).min(parameters.clampMax());
    }
}
