package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.measure.CodeList;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import java.util.List;

/** How a resignation reads a pack. */
class ResignationReading extends MeasureReading {

    private static final Text LISTED = new Text("政策是否列有该事由", "Does the policy list the ground");

    private final ResignationKind kind;

    ResignationReading(Measure measure, ResignationKind kind, String rule) {
        super(measure, rule, List.of("resignation."));
        this.kind = kind;
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        var on = measure().effectiveOn();
        return on == null ? List.of() : new ResignationPolicy(pack).plan(kind).effects(on);
    }

    @Override
    public List<Question> questions() {
        var ground = measure().situation();
        return ground == null ? List.of() : List.of(listed(rule(), LISTED, ground, this::grounds));
    }

    private CodeList grounds(PolicyPack pack) {
        var policy = new ResignationPolicy(pack);
        return switch (kind) {
            case TAKE_BLAME -> policy.blames();
            case ORDERED -> policy.orders();
            case VOLUNTARY, DUTY -> policy.refusals();
        };
    }
}
