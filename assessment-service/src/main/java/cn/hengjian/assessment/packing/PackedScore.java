package cn.hengjian.assessment.packing;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.score.rules.BallotScore;
import cn.hengjian.assessment.score.rules.BallotScore.ClassScore;
import cn.hengjian.assessment.score.rules.BallotScores;
import cn.hengjian.assessment.score.rules.Ceiling;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.assessment.score.rules.Score.Line;
import cn.hengjian.assessment.score.rules.Shift;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a score is kept: the inputs, each step of the arithmetic, and the weights with what missing indicators left to
 * the others. What the frozen scheme and the policy pack say is not repeated; their versions stand with the computation.
 * The same score is the same bytes. Constants stand by their names, so that their order may change.
 */
public final class PackedScore {

    private static final int NOT_SCORED = 0;
    private static final int SCORED = 1;

    private static final int MISSING = 0;
    private static final int COUNTED = 1;
    private static final int UNCOMPUTED = 2;
    private static final int EXAMINED = 3;
    private static final int STRUCK = 4;

    private static final Line.Missing NOTHING = new Line.Missing();

    private PackedScore() {}

    /** Appends a score. */
    public static void write(ByteWriter out, Explained explained) {
        switch (explained.score()) {
            case Score.NotScored(var reason, var lines, var ceiling) -> {
                out.tag(NOT_SCORED).text(reason.name());
                lines(out, lines);
                ceiling(out, ceiling);
            }
            case Score.Scored(var lines, var ballots, var present, var total, var ceiling) -> {
                out.tag(SCORED).decimal(total).decimal(present);
                lines(out, lines);
                ceiling(out, ceiling);
                ballotsOrNull(out, ballots);
            }
        }
        out.number(explained.questions().size());
        for (var answer : explained.questions()) {
            out.number(answer.place());
            ballotsOrNull(out, answer.score());
        }
    }

    private static void lines(ByteWriter out, List<Line> lines) {
        out.number(lines.size());
        for (var line : lines) {
            switch (line) {
                case Line.Missing _ -> out.tag(MISSING);
                case Line.Counted(var actual, var ratio, var weight, var points) ->
                    out.tag(COUNTED)
                            .decimalOrNull(actual)
                            .decimal(ratio)
                            .decimal(weight)
                            .decimal(points);
                case Line.Uncomputed(var actual, var fault) ->
                    out.tag(UNCOMPUTED).decimal(actual).text(fault.name());
                case Line.Examined(var actual, var struck) ->
                    out.tag(struck ? STRUCK : EXAMINED).decimal(actual);
            }
        }
    }

    private static void ceiling(ByteWriter out, @Nullable Ceiling ceiling) {
        if (ceiling == null) {
            out.tag(0);
            return;
        }
        out.tag(1).text(ceiling.grade().name()).number(ceiling.by().size());
        ceiling.by().forEach(out::number);
    }

    private static void ballotsOrNull(ByteWriter out, @Nullable BallotScore ballots) {
        if (ballots == null) {
            out.tag(0);
            return;
        }
        out.tag(1).decimal(ballots.score()).number(ballots.classes().size());
        for (var each : ballots.classes()) {
            var marks = each.marks();
            out.text(each.voterClass().name())
                    .number(marks.excellent())
                    .number(marks.competent())
                    .number(marks.basic())
                    .number(marks.incompetent())
                    .decimal(each.weight())
                    .decimal(each.given());
            shiftOrNull(out, each.shift());
            out.decimal(each.score());
        }
    }

    private static void shiftOrNull(ByteWriter out, @Nullable Shift shift) {
        if (shift == null) {
            out.tag(0);
        } else {
            out.tag(1).decimal(shift.unitMean()).decimal(shift.countyMean()).number(shift.people());
        }
    }

    /** Reads a score. */
    public static Explained read(ByteReader in) {
        var score = in.tag() == SCORED ? scored(in) : notScored(in);
        var questions = new ArrayList<BallotScores.Answer>();
        for (int left = in.count(); left > 0; left--) {
            questions.add(new BallotScores.Answer(in.count(), ballotsOrNull(in)));
        }
        return new Explained(score, List.copyOf(questions));
    }

    private static Score notScored(ByteReader in) {
        return new Score.NotScored(Score.Reason.valueOf(in.text()), lines(in), ceiling(in));
    }

    private static Score scored(ByteReader in) {
        var total = in.decimal();
        var present = in.decimal();
        var lines = lines(in);
        var ceiling = ceiling(in);
        return new Score.Scored(lines, ballotsOrNull(in), present, total, ceiling);
    }

    private static List<Line> lines(ByteReader in) {
        int count = in.count();
        var lines = new ArrayList<Line>(count);
        for (int i = 0; i < count; i++) {
            lines.add(
                    switch (in.tag()) {
                        case MISSING -> NOTHING;
                        case COUNTED -> new Line.Counted(in.decimalOrNull(), in.decimal(), in.decimal(), in.decimal());
                        case UNCOMPUTED -> new Line.Uncomputed(in.decimal(), Formula.FaultKind.valueOf(in.text()));
                        case EXAMINED -> new Line.Examined(in.decimal(), false);
                        case STRUCK -> new Line.Examined(in.decimal(), true);
                        default -> throw new IllegalStateException("no such line");
                    });
        }
        return lines;
    }

    private static @Nullable Ceiling ceiling(ByteReader in) {
        if (in.tag() == 0) {
            return null;
        }
        var grade = Grade.valueOf(in.text());
        var by = new ArrayList<Integer>();
        for (int left = in.count(); left > 0; left--) {
            by.add(in.count());
        }
        return new Ceiling(grade, by);
    }

    private static @Nullable BallotScore ballotsOrNull(ByteReader in) {
        if (in.tag() == 0) {
            return null;
        }
        var score = in.decimal();
        var classes = new ArrayList<ClassScore>();
        for (int left = in.count(); left > 0; left--) {
            classes.add(new ClassScore(
                    VoterClass.valueOf(in.text()),
                    new Marks(in.number(), in.number(), in.number(), in.number()),
                    in.decimal(),
                    in.decimal(),
                    shiftOrNull(in),
                    in.decimal()));
        }
        return new BallotScore(classes, score);
    }

    private static @Nullable Shift shiftOrNull(ByteReader in) {
        return in.tag() == 0 ? null : new Shift(in.decimal(), in.decimal(), in.count());
    }
}
