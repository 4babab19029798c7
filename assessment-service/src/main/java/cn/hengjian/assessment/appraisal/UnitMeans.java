package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Few;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.Suppression;
import cn.hengjian.assessment.ballot.rules.UnitBallots;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.ballot.rules.Withheld;
import cn.hengjian.assessment.score.rules.Mean;
import cn.hengjian.assessment.score.rules.ScoringParameters;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What classes of voters give the people of each unit on average, to each question. */
public final class UnitMeans {

    private final ScoringParameters scoring;
    private final Few few;
    private final Map<Asked, TreeMap<String, Unit>> units = new HashMap<>();
    private final Map<Asked, ClassMeans> means = new HashMap<>();

    UnitMeans(ScoringParameters scoring, Few few) {
        this.scoring = scoring;
        this.few = few;
    }

    /** A question to a class of voters; the overall grade's has no code. */
    private record Asked(String question, VoterClass voterClass) {}

    /** A unit's people as one class rated them. */
    public record Unit(String name, Mean mean, UnitBallots ballots) {

        Unit plus(Unit other) {
            return new Unit(name, mean.plus(other.mean), ballots.plus(other.ballots));
        }
    }

    /** One class of voters over the county: all units by code, and of which of them nothing is told. */
    public record ClassMeans(SortedMap<String, Unit> units, Mean county, Withheld withheld) {}

    /** Adds a person with the marks of each class to each question. */
    void add(String unit, String name, Map<String, Map<VoterClass, Marks>> answers) {
        var suppressions = Suppression.ofEach(answers, few);
        answers.forEach((question, classes) -> classes.forEach((voterClass, marks) -> {
            if (marks.valid() > 0) {
                boolean hidden =
                        Objects.requireNonNull(suppressions.get(question)).hides(voterClass);
                var ballots = new UnitBallots(unit, marks, hidden ? 1 : 0, hidden ? marks : Marks.NONE);
                units.computeIfAbsent(new Asked(question, voterClass), _ -> new TreeMap<>())
                        .merge(unit, new Unit(name, Mean.of(scoring.score(marks)), ballots), Unit::plus);
            }
        }));
    }

    /** Of one class, to one question, once everybody has been added. */
    public ClassMeans of(String question, VoterClass voterClass) {
        return means.computeIfAbsent(new Asked(question, voterClass), asked -> {
            var all = units.getOrDefault(asked, new TreeMap<>());
            return new ClassMeans(
                    Collections.unmodifiableSortedMap(all),
                    all.values().stream().map(Unit::mean).reduce(Mean.NONE, Mean::plus),
                    Withheld.of(all.values().stream().map(Unit::ballots).toList(), few));
        });
    }
}
