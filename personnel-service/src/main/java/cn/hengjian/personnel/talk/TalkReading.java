package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.whatif.CaseReading;
import cn.hengjian.personnel.whatif.KeptDeadline;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a talk reads a pack. What triggers talks, assessment knows. */
record TalkReading(@Nullable LocalDate heldOn) implements CaseReading {

    @Override
    public String rule() {
        return TalkSteps.MECHANISM;
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("talk.");
    }

    /** An extension is as long as somebody makes it. */
    @Override
    public Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline) {
        return deadline.task() == Task.RECTIFY && deadline.ordinal() > 1
                ? Optional.empty()
                : Optional.of(new TalkPolicy(pack).within(deadline.task()));
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        return heldOn == null ? List.of() : new TalkPolicy(pack).effects(heldOn);
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }
}
