package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.whatif.KeptDeadline;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a time of waiting reads a pack: whether there is one on the ground, in what form, and how long. */
class WaitingReading extends MeasureReading {

    private static final String MECHANISM = "M11";
    private static final Text FORM = new Text("该事由以何种形式待岗", "In what form is the ground one to wait on");
    private static final Text TERM = new Text("待岗多久", "How long is the waiting");
    private static final Finding UNMAPPED =
            new Finding("NONE", new Text("没有对应的形式，不得待岗", "in none, so there is no waiting"));

    WaitingReading(Measure measure) {
        super(measure, WaitingStates.MACHINE.id(), List.of("waiting."));
    }

    /** The ground of the waiting stands before that of a dismissal. */
    private Optional<WaitingForm> form(WaitingPolicy policy) {
        var ground = Objects.requireNonNull(measure().situation()).split(",", 2)[0];
        return policy.grounds().contains(ground) ? policy.form(ground) : Optional.empty();
    }

    @Override
    public Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline) {
        if (!WaitingPolicy.TASKS.contains(deadline.task())) {
            return super.period(pack, deadline);
        }
        var policy = new WaitingPolicy(pack);
        var on = deadline.start();
        return form(policy)
                .flatMap(form -> policy.within(deadline.task(), on, policy.until(form, on), deadline.ordinal()));
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        var on = measure().effectiveOn();
        var policy = new WaitingPolicy(pack);
        return on == null
                ? List.of()
                : form(policy).map(form -> policy.block(form, on)).stream().toList();
    }

    @Override
    public List<Question> questions() {
        return List.of(
                new Question(
                        "FORM",
                        MECHANISM,
                        FORM,
                        pack -> form(new WaitingPolicy(pack))
                                .map(form -> new Finding(form.name(), WaitingPolicy.lawful(form)))
                                .orElse(UNMAPPED)),
                new Question("TERM", MECHANISM, TERM, pack -> {
                    var policy = new WaitingPolicy(pack);
                    return form(policy).map(policy::term).map(Finding::of).orElse(UNMAPPED);
                }));
    }
}
