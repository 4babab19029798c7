package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.Arithmetic.divide;
import static cn.hengjian.assessment.score.rules.Arithmetic.times;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of ballots (M21): the classes of voters by their weights, where the weight of a class without valid
 * marks goes to the others in proportion to theirs. Where the scheme says so, a class is moved by what its unit's voters
 * are more lenient than the county's.
 */
public final class BallotScoring {

    private static final List<VoterClass> CLASSES = List.of(VoterClass.values());
    private static final String OVERALL = "";

    private final ScoringParameters parameters;

    public BallotScoring(ScoringParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What certified marks give a person.
     *
     * @param answers marks by question and class; the overall grade's question has no code
     * @param places where in the scheme the indicators are that take a question, by its code
     * @param shifts what the classes of the person's unit are moved by
     */
    public BallotScores of(Map<String, Map<VoterClass, Marks>> answers, Map<String, Integer> places, Shifts shifts) {
        if (answers.isEmpty()) {
            return BallotScores.NONE;
        }
        var overall = score(OVERALL, answers.getOrDefault(OVERALL, Map.of()), shifts);
        var questions = new ArrayList<BallotScores.Answer>();
        places.forEach((question, place) -> {
            var own = answers.get(question);
            if (own != null) {
                questions.add(new BallotScores.Answer(place, score(question, own, shifts)));
            }
        });
        return new BallotScores(overall, questions);
    }

    private @Nullable BallotScore score(String question, Map<VoterClass, Marks> ballots, Shifts shifts) {
        var counted = BigDecimal.ZERO;
        boolean complete = true;
        for (var voterClass : CLASSES) {
            if (marks(ballots, voterClass).valid() > 0) {
                counted = counted.add(parameters.weight(voterClass));
            } else {
                complete = false;
            }
        }
        if (counted.signum() == 0) {
            return null;
        }
        var total = BigDecimal.ZERO;
        var classes = new ArrayList<BallotScore.ClassScore>(CLASSES.size());
        for (var voterClass : CLASSES) {
            var marks = marks(ballots, voterClass);
            if (marks.valid() > 0) {
                var own = parameters.weight(voterClass);
                var weight = complete ? own : divide(own, counted);
                var shift = shifts.find(question, voterClass);
                var given = parameters.score(marks);
                var score = shift == null ? given : shift.apply(given);
                total = total.add(times(weight, score));
                classes.add(new BallotScore.ClassScore(voterClass, marks, weight, given, shift, score));
            }
        }
        return new BallotScore(classes, total);
    }

    private static Marks marks(Map<VoterClass, Marks> ballots, VoterClass voterClass) {
        return ballots.getOrDefault(voterClass, Marks.NONE);
    }
}
