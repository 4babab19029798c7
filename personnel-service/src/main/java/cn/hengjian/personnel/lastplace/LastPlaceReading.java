package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.lastplace.rules.LastPlace;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.whatif.KeptDeadline;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the case of a last place reads a pack. */
class LastPlaceReading extends MeasureReading {

    private static final String PREDICATE = "M10";
    private static final Text HOLDS = new Text("核查结果是否符合末位处理的全部条件", "Does the whole predicate hold on what was found");
    private static final Text IN_USE = new Text("政策是否采用拟作出的处理", "Does the policy have the outcome that is proposed");
    private static final Text LONGEST = new Text("停职检查最长多久", "How long may a suspension for inspection be");

    LastPlaceReading(Measure measure) {
        super(measure, LastPlaceStates.MACHINE.id(), List.of("lastPlace."));
    }

    /** The decision on a suspension says itself when it is concluded. */
    @Override
    public Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline) {
        return deadline.task() == Task.CONCLUDE ? Optional.empty() : super.period(pack, deadline);
    }

    /** A suspension is as long as it was decided on; only a removal goes by a document. */
    @Override
    public List<Effect> effects(PolicyPack pack) {
        var on = measure().effectiveOn();
        return on == null || measure().formalities() == null ? List.of() : new LastPlacePolicy(pack).bars(on);
    }

    @Override
    public List<Question> questions() {
        var questions = new ArrayList<Question>();
        var check = LastPlaceCheck.read(measure().situation());
        if (check != null) {
            questions.add(new Question(
                    "PREDICATE",
                    PREDICATE,
                    HOLDS,
                    pack -> predicate(LastPlace.against(check.found(), new LastPlacePolicy(pack).parameters()))));
        }
        var outcome = measure().manner();
        if (outcome != null) {
            questions.add(new Question(
                    "OUTCOME",
                    PREDICATE,
                    IN_USE,
                    pack -> Finding.of(new LastPlacePolicy(pack).outcomes().contains(outcome))));
        }
        if (LastPlaceOutcome.SUSPEND.name().equals(outcome)) {
            questions.add(new Question(
                    "SUSPENSION", rule(), LONGEST, pack -> Finding.of(new LastPlacePolicy(pack).suspensionMax())));
        }
        return questions;
    }

    private static Finding predicate(Fault against) {
        var words = switch (against) {
            case NOT_BOTTOM -> new Text("不成立：不在末位", "does not hold: not at the last place");
            case NO_FAULT -> new Text("不成立：没有工作不力或者失职", "does not hold: neither ineffective work nor dereliction");
            case NO_LOSS -> new Text("不成立：没有失误或者损失", "does not hold: neither a mistake nor a loss");
            case EXTERNAL_CAUSE -> new Text("不成立：主要由外部原因造成", "does not hold: caused mainly from outside");
            default -> Finding.of(against == Fault.NONE).words();
        };
        return new Finding(against == Fault.NONE ? "HOLDS" : against.name(), words);
    }
}
