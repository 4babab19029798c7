package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.whatif.CaseReading;
import cn.hengjian.personnel.whatif.KeptDeadline;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.List;
import java.util.Optional;

/** How an appeal reads a pack. */
record AppealReading(AppealRepository.Asked appeal, Terms terms) implements CaseReading {

    private static final String FILING = "CSL-95";
    private static final Text IN_TIME = new Text("是否在期限内提出", "Was it filed in time");
    private static final Text BY = new Text("%s 提出，最迟 %s", "filed on %s, possible until %s");

    @Override
    public String rule() {
        return AppealSteps.MECHANISM;
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith(AppealPolicy.ROOT);
    }

    /** A second time to decide is the extension. */
    @Override
    public Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline) {
        var policy = new AppealPolicy(pack);
        return Optional.of(
                deadline.task() == Task.DECIDE_APPEAL && deadline.ordinal() > 1
                        ? policy.extension()
                        : policy.within(deadline.task()));
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        return List.of();
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("FILED_IN_TIME", FILING, IN_TIME, this::inTime));
    }

    private Finding inTime(PolicyPack pack) {
        var last = terms.lastDay(appeal.knownOn(), new AppealPolicy(pack).toFile(appeal.route()));
        return new Finding(Finding.of(!appeal.filedOn().isAfter(last)).code(), BY.with(appeal.filedOn(), last));
    }
}
