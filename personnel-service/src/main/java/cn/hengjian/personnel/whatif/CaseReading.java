package cn.hengjian.personnel.whatif;

import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a case reads a pack, whichever it is. */
public interface CaseReading {

    /** What the case cites for its deadlines. */
    String rule();

    /** Whether a parameter is one that such a case reads. */
    boolean reads(String key);

    /** The time that a pack gives for what a deadline is for; none where the case itself sets it or the pack has none. */
    Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline);

    /** What a pack makes of what was carried out. */
    List<Effect> effects(PolicyPack pack);

    /** What else a pack answers on the facts of the case. */
    List<Question> questions();

    /**
     * Something that a pack answers.
     *
     * @param code names it, for programs
     * @param rule the rule that answers
     * @param title what is asked
     */
    record Question(String code, String rule, Text title, Function<PolicyPack, Finding> under) {}

    /**
     * What a pack answers.
     *
     * @param code for programs
     */
    record Finding(String code, Text words) {

        private static final Text YES = new Text("成立", "holds");
        private static final Text NO = new Text("不成立", "does not hold");

        /** Whether something holds. */
        public static Finding of(boolean holds) {
            return holds ? new Finding("HOLDS", YES) : new Finding("FAILS", NO);
        }

        /** A time, or a length of it. */
        public static Finding of(LegalPeriod period) {
            return new Finding(period.toString(), period.description());
        }
    }
}
