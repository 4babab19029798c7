package cn.hengjian.assessment.packing;

import cn.hengjian.assessment.score.rules.BallotScores;
import cn.hengjian.assessment.score.rules.Score;
import java.util.List;

/**
 * A score, and what the ballots answered to single questions.
 *
 * @param questions those that the review asked
 */
public record Explained(Score score, List<BallotScores.Answer> questions) {}
