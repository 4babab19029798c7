package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.score.rules.Arithmetic.trimmed;

import cn.hengjian.assessment.ballot.rules.Few;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.Suppression;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.packing.Explained;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.BallotScore;
import cn.hengjian.assessment.score.rules.BallotScore.ClassScore;
import cn.hengjian.assessment.score.rules.BallotScores;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.assessment.score.rules.Shift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the frozen scheme beside what explains a score, as far as readers may see it. */
final class ExplanationLines {

    private static final Score.Line NOTHING = new Score.Line.Missing();

    /** The question of the overall grade, which no indicator's code is. */
    private static final String OVERALL = "";

    private final Explained explained;
    private final SchemeLayout layout;

    ExplanationLines(Explained explained, SchemeLayout layout) {
        this.explained = explained;
        this.layout = layout;
    }

    /** Weight of what counted, of 100. */
    BigDecimal present() {
        return switch (explained.score()) {
            case Score.Scored scored -> trimmed(scored.presentWeight());
            case Score.NotScored _ -> BigDecimal.ZERO;
        };
    }

    List<ExplanationView.Line> indicators() {
        var asked =
                explained.questions().stream().map(BallotScores.Answer::place).collect(Collectors.toSet());
        var stored = explained.score().lines();
        var lines = new ArrayList<ExplanationView.Line>(layout.size());
        for (int i = 0; i < layout.size(); i++) {
            lines.add(line(layout.items().get(i), stored.isEmpty() ? NOTHING : stored.get(i), asked.contains(i)));
        }
        return List.copyOf(lines);
    }

    private static ExplanationView.Line line(SchemeLayout.Item item, Score.Line stored, boolean asked) {
        return switch (stored) {
            case Score.Line.Missing _ -> line(item, null, null, asked);
            case Score.Line.Counted counted -> line(item, counted.actual(), counted, asked);
            case Score.Line.Uncomputed uncomputed -> line(item, uncomputed.actual(), null, asked);
            case Score.Line.Examined examined -> line(item, examined.actual(), null, asked);
        };
    }

    private static ExplanationView.Line line(
            SchemeLayout.Item item,
            @Nullable BigDecimal untrimmed,
            Score.Line.@Nullable Counted counted,
            boolean asked) {
        var terms = item.terms();
        var actual = untrimmed == null ? null : trimmed(untrimmed);
        return new ExplanationView.Line(
                item.code(),
                item.name(),
                item.kind(),
                terms.method(),
                item.weight(),
                counted == null ? null : trimmed(counted.weight()),
                terms.target(),
                item.unit(),
                terms.direction(),
                actual,
                counted == null ? null : trimmed(counted.ratio()),
                counted == null ? null : trimmed(counted.points()),
                IndicatorWorking.of(terms, actual),
                source(item, asked));
    }

    private static ExplanationView.@Nullable BallotSource source(SchemeLayout.Item item, boolean asked) {
        if (item.kind() != IndicatorKind.QUAL) {
            return null;
        }
        return asked ? ExplanationView.BallotSource.QUESTION : ExplanationView.BallotSource.OVERALL;
    }

    /** The ballots as far as they may be shown, or null if none counted. */
    ExplanationView.@Nullable Ballots ballots(@Nullable UUID review, Few few) {
        var overall = explained.score() instanceof Score.Scored scored ? scored.ballots() : null;
        if (overall == null && explained.questions().isEmpty()) {
            return null;
        }
        var marks = new HashMap<String, Map<VoterClass, Marks>>();
        marks.put(OVERALL, marks(overall));
        explained.questions().forEach(answer -> marks.put(code(answer), marks(answer.score())));
        var suppressions = Suppression.ofEach(marks, few);
        return new ExplanationView.Ballots(
                review,
                score(overall),
                classes(overall, suppressions.get(OVERALL)),
                explained.questions().stream()
                        .map(answer -> new ExplanationView.Question(
                                code(answer),
                                score(answer.score()),
                                classes(answer.score(), suppressions.get(code(answer)))))
                        .toList());
    }

    private String code(BallotScores.Answer answer) {
        return layout.items().get(answer.place()).code();
    }

    private static @Nullable BigDecimal score(@Nullable BallotScore ballots) {
        return ballots == null ? null : trimmed(ballots.score());
    }

    private static Map<VoterClass, Marks> marks(@Nullable BallotScore ballots) {
        var marks = new EnumMap<VoterClass, Marks>(VoterClass.class);
        if (ballots != null) {
            ballots.classes().forEach(each -> marks.put(each.voterClass(), each.marks()));
        }
        return marks;
    }

    private static List<ExplanationView.ClassLine> classes(
            @Nullable BallotScore ballots, @Nullable Suppression suppression) {
        return ballots == null
                ? List.of()
                : ballots.classes().stream()
                        .map(each -> classLine(each, suppression))
                        .toList();
    }

    private static ExplanationView.ClassLine classLine(ClassScore each, @Nullable Suppression suppression) {
        var weight = trimmed(each.weight());
        if (suppression == null || suppression.hides(each.voterClass())) {
            return new ExplanationView.ClassLine(each.voterClass(), weight, true, null, null, null, null, null, null);
        }
        var marks = each.marks();
        return new ExplanationView.ClassLine(
                each.voterClass(),
                weight,
                false,
                marks.excellent(),
                marks.competent(),
                marks.basic(),
                marks.incompetent(),
                trimmed(each.score()),
                moved(each.given(), each.shift()));
    }

    private static ExplanationView.@Nullable Moved moved(BigDecimal given, @Nullable Shift shift) {
        return shift == null
                ? null
                : new ExplanationView.Moved(
                        trimmed(given), trimmed(shift.unitMean()), trimmed(shift.countyMean()), shift.people());
    }
}
