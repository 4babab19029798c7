package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.FewPolicy;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.assessment.score.rules.Shift;
import cn.hengjian.assessment.score.rules.Shifts;
import cn.hengjian.platform.policy.PolicyPack;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Evens out how lenient the voters of units are, for schemes that say so: only in units where enough people were rated
 * by the class, and of which the mean may be told, since the explanation tells it.
 */
@ApplicationScoped
class Normaliser {

    /** A pack without it knows of no normalisation, so that old runs come out as they did. */
    private static final String KEY = "normalisation.minPeople";

    private final UnitMeansReader reader;
    private final FewPolicy few;

    Normaliser(UnitMeansReader reader, FewPolicy few) {
        this.reader = reader;
        this.few = few;
    }

    /** What the classes of a unit are moved by. */
    Function<String, Shifts> shifts(
            PolicyPack pack, @Nullable UUID review, ScoringPolicy policy, Collection<SchemeLayout> schemes) {
        boolean asked = schemes.stream().anyMatch(scheme -> scheme.normalisation() == Normalisation.MEAN_SHIFT);
        if (review == null || !asked || !pack.values().containsKey(KEY)) {
            return _ -> Shifts.NONE;
        }
        int fewest = pack.integer(KEY);
        var means = reader.read(review, policy.scoring(), few.of(pack));
        return unit -> (question, voterClass) -> shift(means, unit, question, voterClass, fewest);
    }

    private static @Nullable Shift shift(
            UnitMeans means, String unit, String question, VoterClass voterClass, int fewest) {
        var all = means.of(question, voterClass);
        var own = all.units().get(unit);
        return own == null
                        || own.mean().people() < fewest
                        || all.withheld().units().contains(unit)
                ? null
                : new Shift(own.mean().value(), all.county().value(), own.mean().people());
    }
}
