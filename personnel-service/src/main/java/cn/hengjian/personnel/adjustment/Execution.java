package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.adjustment.AdjustmentPolicy.LevelChange;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.PostTaking;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries a decision out, and undoes what was carried out. */
@ApplicationScoped
class Execution {

    private static final String BAR = "SM-4 推进领导干部能上能下规定";

    private final PostTaking taking;
    private final PostChanges posts;
    private final Effects effects;
    private final MeasureSteps steps;
    private final Terms terms;

    Execution(PostTaking taking, PostChanges posts, Effects effects, MeasureSteps steps, Terms terms) {
        this.taking = taking;
        this.posts = posts;
        this.effects = effects;
        this.steps = steps;
        this.terms = terms;
    }

    /**
     * Ends the posting by its document, changes the level where the manner does, begins the new posting if one is named,
     * and starts the bar.
     */
    Change carryOut(Measure measure, LocalDate on, Caller caller) {
        var manner = Manner.valueOf(Objects.requireNonNull(measure.manner()));
        var document = Objects.requireNonNull(measure.formalities());
        var policy = new AdjustmentPolicy(steps.policy(measure, AdjustmentPolicy.KEY));
        var cadre = measure.ref().cadreId();
        var ended = taking.take(measure, on, document, caller);
        var level = level(measure, policy.level(manner));
        if (level != null) {
            posts.changeLevel(cadre, level, document, caller);
        }
        var to = measure.toPost();
        UUID begun = to == null ? null : posts.appoint(cadre, to, on, document, caller);
        // A month ends on the same day number; a bar is not prolonged to a working day.
        var until = on.plusMonths(policy.bar(manner).count());
        effects.start(
                measure.ref(),
                List.of(new Effect(
                        EffectKind.NO_PROMOTION, on, until, BAR, policy.pack().reference())));
        return Change.carriedOut(on, until, ended, begun, level == null ? null : measure.level());
    }

    private static @Nullable String level(Measure measure, LevelChange change) {
        return switch (change) {
            case SAME -> null;
            case NONE -> "NONE";
            case LOWER -> measure.toLevel();
        };
    }

    /** Ends the bar, and gives back the level and the post. */
    void undo(Measure measure, String reason, String document, Caller caller) {
        effects.end(measure.id(), terms.today(), reason);
        var level = measure.levelBefore();
        if (level != null) {
            posts.changeLevel(measure.ref().cadreId(), level, document, caller);
        }
        taking.giveBack(measure, document, caller);
    }
}
