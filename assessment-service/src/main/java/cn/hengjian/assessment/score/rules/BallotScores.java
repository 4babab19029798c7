package cn.hengjian.assessment.score.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What certified ballots give a person.
 *
 * @param overall null if nobody gave a valid overall grade
 * @param questions those that the review asked
 */
public record BallotScores(@Nullable BallotScore overall, List<Answer> questions) {

    public static final BallotScores NONE = new BallotScores(null, List.of());

    public BallotScores {
        questions = List.copyOf(questions);
    }

    /**
     * What was said to a question.
     *
     * @param place of the indicator in the scheme
     * @param score null if nobody answered
     */
    public record Answer(int place, @Nullable BallotScore score) {}

    /** What an indicator takes: the answers to its own question where the review asked it, else the overall grade. */
    @Nullable
    BallotScore of(int place) {
        for (var answer : questions) {
            if (answer.place() == place) {
                return answer.score();
            }
        }
        return overall;
    }
}
