package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.score.rules.BallotScore;
import cn.hengjian.assessment.score.rules.BallotScores;
import cn.hengjian.assessment.score.rules.Score;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the inputs and the arithmetic of a score as compact JSON. What the frozen scheme and the policy pack say is
 * not repeated: their versions stand with the computation. A line has its weight only if something was missing, so that
 * it is not the scheme's. Decimals are texts without trailing zeros, so that the same
 * score is the same bytes. What has an actual and doesn't count, a veto or a formula without a value, is an object.
 *
 * <pre>{"total":"92.4","present":"100","lines":[[actual,ratio,points],[actual,ratio,points,weight],null,
 *  {"actual":"1","struck":true},{"actual":"0","fault":"DIVISION_BY_ZERO"},…],"ballots":{"score":"85","classes":[[class,excellent,competent,basic,incompetent,weight,score],…]}}</pre>
 *
 * A class that is moved has also what it gave, the means of unit and county, and the people of the former. Questions that
 * the review asked follow as {@code "questions":{place:{"score":…,"classes":…},…}}, null where nobody answered.
 */
final class PackedExplanation {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final StringBuilder json = new StringBuilder(2_048);

    String of(Score score, List<BallotScores.Answer> questions) {
        json.setLength(0);
        switch (score) {
            case Score.NotScored notScored -> notScored(notScored.reason(), notScored.lines());
            case Score.Scored scored -> scored(scored);
        }
        if (!questions.isEmpty()) {
            json.setLength(json.length() - 1);
            questions(questions);
            json.append('}');
        }
        return json.toString();
    }

    private void notScored(Score.Reason reason, List<Score.Line> lines) {
        json.append("{\"reason\":\"").append(reason.name()).append('"');
        if (!lines.isEmpty()) {
            lines(lines, false);
        }
        json.append('}');
    }

    private void scored(Score.Scored scored) {
        json.append("{\"total\":");
        decimal(scored.total());
        json.append(",\"present\":");
        decimal(scored.presentWeight());
        lines(scored.lines(), scored.presentWeight().compareTo(WHOLE) != 0);
        var ballots = scored.ballots();
        if (ballots != null) {
            ballots(ballots);
        }
        json.append('}');
    }

    private void lines(List<Score.Line> lines, boolean redistributed) {
        json.append(",\"lines\":[");
        char separator = 0;
        for (var line : lines) {
            separator = separate(separator);
            switch (line) {
                case Score.Line.Missing _ -> json.append("null");
                case Score.Line.Uncomputed(var actual, var fault) -> {
                    json.append("{\"actual\":");
                    decimal(actual);
                    json.append(",\"fault\":\"").append(fault.name()).append("\"}");
                }
                case Score.Line.Examined(var actual, var struck) -> {
                    json.append("{\"actual\":");
                    decimal(actual);
                    json.append(",\"struck\":").append(struck).append('}');
                }
                case Score.Line.Counted(var actual, var ratio, var weight, var points) -> {
                    json.append('[');
                    decimal(actual);
                    json.append(',');
                    decimal(ratio);
                    json.append(',');
                    decimal(points);
                    if (redistributed) {
                        json.append(',');
                        decimal(weight);
                    }
                    json.append(']');
                }
            }
        }
        json.append(']');
    }

    private void questions(List<BallotScores.Answer> questions) {
        json.append(",\"questions\":{");
        char separator = 0;
        for (var answer : questions) {
            separator = separate(separator);
            json.append('"').append(answer.place()).append("\":");
            var score = answer.score();
            if (score == null) {
                json.append("null");
            } else {
                ballotScore(score);
            }
        }
        json.append('}');
    }

    private void ballots(BallotScore ballots) {
        json.append(",\"ballots\":");
        ballotScore(ballots);
    }

    private void ballotScore(BallotScore ballots) {
        json.append("{\"score\":");
        decimal(ballots.score());
        json.append(",\"classes\":[");
        char separator = 0;
        for (var each : ballots.classes()) {
            separator = separate(separator);
            var marks = each.marks();
            json.append("[\"").append(each.voterClass().name()).append("\",");
            json.append(marks.excellent()).append(',').append(marks.competent()).append(',');
            json.append(marks.basic()).append(',').append(marks.incompetent()).append(',');
            decimal(each.weight());
            json.append(',');
            decimal(each.score());
            shift(each);
            json.append(']');
        }
        json.append("]}");
    }

    private void shift(BallotScore.ClassScore each) {
        var shift = each.shift();
        if (shift != null) {
            json.append(',');
            decimal(each.given());
            json.append(',');
            decimal(shift.unitMean());
            json.append(',');
            decimal(shift.countyMean());
            json.append(',').append(shift.people());
        }
    }

    private char separate(char separator) {
        if (separator != 0) {
            json.append(separator);
        }
        return ',';
    }

    private void decimal(@Nullable BigDecimal value) {
        if (value == null) {
            json.append("null");
        } else {
            json.append('"').append(value.stripTrailingZeros().toPlainString()).append('"');
        }
    }
}
