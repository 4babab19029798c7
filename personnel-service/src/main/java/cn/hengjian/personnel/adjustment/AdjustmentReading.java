package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;

/** How an adjustment reads a pack. */
class AdjustmentReading extends MeasureReading {

    private static final Text SITUATION = new Text("政策是否列有认定的情形", "Does the policy list the situation that was found");
    private static final Text MANNER = new Text("政策是否允许该方式", "Does the policy allow the manner");

    AdjustmentReading(Measure measure) {
        super(measure, AdjustmentStates.MACHINE.id(), List.of("adjustment."));
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        var on = measure().effectiveOn();
        return on == null || measure().manner() == null
                ? List.of()
                : new AdjustmentPolicy(pack).plan(measure()).effects(on);
    }

    @Override
    public List<Question> questions() {
        var questions = new ArrayList<Question>();
        var situation = measure().situation();
        if (situation != null) {
            questions.add(listed(rule(), SITUATION, situation, pack -> new AdjustmentPolicy(pack).situations()));
        }
        var manner = measure().manner();
        if (manner != null) {
            questions.add(new Question(
                    "MANNER",
                    "M16",
                    MANNER,
                    pack -> Finding.of(new AdjustmentPolicy(pack).allows(Manner.valueOf(manner)))));
        }
        return questions;
    }
}
