package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.whatif.CaseReading;
import cn.hengjian.personnel.whatif.KeptDeadline;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a measure reads a pack, as far as measures have it in common. */
public class MeasureReading implements CaseReading {

    private static final String COMMON = "measure.";

    private final Measure measure;
    private final String rule;
    private final List<String> own;

    /**
     * Of one measure.
     *
     * @param rule what it cites for its deadlines
     * @param own beginnings of the keys that only its kind reads
     */
    protected MeasureReading(Measure measure, String rule, List<String> own) {
        this.measure = measure;
        this.rule = rule;
        this.own = own;
    }

    protected final Measure measure() {
        return measure;
    }

    @Override
    public final String rule() {
        return rule;
    }

    /** What is common, but for what is another kind's. */
    @Override
    public final boolean reads(String key) {
        return own.stream().anyMatch(key::startsWith) || (key.startsWith(COMMON) && !isOfAnother(key));
    }

    private boolean isOfAnother(String key) {
        return Arrays.stream(CaseKind.values())
                .anyMatch(kind -> kind != measure.kind() && key.contains("." + kind + "."));
    }

    /** The level is that of the day on which it was set going: a demotion comes after. */
    @Override
    public Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline) {
        var before = measure.levelBefore();
        return Optional.of(new MeasurePolicy(pack)
                .within(measure.kind(), deadline.task(), before == null ? measure.level() : before));
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        return List.of();
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    /** Whether a list of codes has the situation of the case. */
    protected static Question listed(String rule, Text title, String code, Function<PolicyPack, CodeList> list) {
        return new Question(
                "SITUATION", rule, title, pack -> Finding.of(list.apply(pack).knows(code)));
    }
}
