package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.selection.rules.NoticeLint;
import cn.hengjian.personnel.whatif.CaseReading;
import cn.hengjian.personnel.whatif.KeptDeadline;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a selection reads a pack. Who was eligible, how they were marked and whom the body took is not asked again. */
record SelectionReading(String level, @Nullable Notice notice) implements CaseReading {

    private static final String MECHANISM = "M12";
    private static final Text BEYOND = new Text("公告有几项条件超出任用条例", "How many conditions of the notice go beyond the law");
    private static final Text CONDITIONS = new Text("%s 项", "%s");

    @Override
    public String rule() {
        return SelectionStates.MACHINE.id();
    }

    @Override
    public boolean reads(String key) {
        return SelectionPolicy.reads(key);
    }

    /** Time to register and publicity are as long as somebody made them, and no shorter than a pack asks for. */
    @Override
    public Optional<LegalPeriod> period(PolicyPack pack, KeptDeadline deadline) {
        var policy = new SelectionPolicy(pack);
        return Optional.of(
                switch (deadline.task()) {
                    case REGISTER -> noShorter(deadline, policy.registrationDays());
                    case PUBLICISE ->
                        isPublicity(deadline)
                                ? noShorter(deadline, policy.publicityDays())
                                : policy.within(Task.PUBLICISE);
                    case CONCLUDE_PROBATION -> policy.probation();
                    default -> policy.within(deadline.task());
                });
    }

    /** After each decision first the time to begin the publicity is kept, and then that of the publicity itself. */
    private static boolean isPublicity(KeptDeadline deadline) {
        return deadline.ordinal() % 2 == 0;
    }

    private static LegalPeriod noShorter(KeptDeadline deadline, int workingDays) {
        var given = Objects.requireNonNull(LegalPeriod.parse(deadline.period()).orNull(), deadline.period());
        return given.count() < workingDays ? new LegalPeriod(workingDays, LegalPeriod.Unit.WORKING_DAYS) : given;
    }

    @Override
    public List<Effect> effects(PolicyPack pack) {
        return List.of();
    }

    @Override
    public List<Question> questions() {
        return notice == null
                ? List.of()
                : List.of(new Question("BEYOND_THE_LAW", MECHANISM, BEYOND, pack -> beyond(notice, pack)));
    }

    private Finding beyond(Notice published, PolicyPack pack) {
        int bars = NoticeLint.bars(published.asked(), new SelectionPolicy(pack).legalMinimum(level))
                .size();
        return new Finding(String.valueOf(bars), CONDITIONS.with(bars));
    }
}
