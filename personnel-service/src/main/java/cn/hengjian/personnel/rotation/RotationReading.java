package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.rotation.rules.DueReason;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import java.util.List;

/** How a rotation reads a pack: after how many years it is due. */
class RotationReading extends MeasureReading {

    private static final Text DUE = new Text("任职满几年须交流（%s）", "After how many years is a move due (%s)");
    private static final Text YEARS = new Text("%s 年", "%s years");

    RotationReading(Measure measure) {
        super(measure, RotationStates.MACHINE.id(), List.of("rotation.", "avoidance."));
    }

    @Override
    public List<Question> questions() {
        var situation = measure().situation();
        if (situation == null) {
            return List.of();
        }
        var reason = DueReason.valueOf(situation);
        var title = new Text(
                DUE.zhCN().formatted(reason.title().zhCN()),
                DUE.en().formatted(reason.title().en()));
        return List.of(new Question("DUE_AFTER", reason.rule(), title, pack -> after(pack, reason)));
    }

    private static Finding after(PolicyPack pack, DueReason reason) {
        int years = new RotationPolicy(pack).years(reason);
        return new Finding(Integer.toString(years), YEARS.with(years));
    }
}
