package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.adjustment.AdjustmentPolicy.LevelChange;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
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

    private final PostChanges posts;
    private final Effects effects;
    private final MeasureSteps steps;
    private final Terms terms;

    Execution(PostChanges posts, Effects effects, MeasureSteps steps, Terms terms) {
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
        var held = posts.findMain(cadre, on);
        if (held.isPresent() && !on.isAfter(held.get().from())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/effectiveOn",
                            "out-of-range",
                            new Text("应晚于现任职的任职日期 %s", "After the day of the present appointment, %s")
                                    .with(held.get().from())));
        }
        held.ifPresent(posting -> posts.remove(posting.id(), on, document, caller));
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
        return Change.carriedOut(
                on, until, held.map(PostChanges.Held::id).orElse(null), begun, level == null ? null : measure.level());
    }

    private static @Nullable String level(Measure measure, LevelChange change) {
        return switch (change) {
            case SAME -> null;
            case NONE -> "NONE";
            case LOWER -> measure.toLevel();
        };
    }

    /**
     * Ends the bar, gives the level back, and the post if it is free still; if it is not, an equal one is owed. The rows of
     * what was stay.
     */
    void undo(Measure measure, String reason, String document, Caller caller) {
        var today = terms.today();
        effects.end(measure.id(), today, reason);
        var cadre = measure.ref().cadreId();
        var level = measure.levelBefore();
        if (level != null) {
            posts.changeLevel(cadre, level, document, caller);
        }
        var begun = measure.begunPosting();
        var from = begun == null ? today : posts.endIfHeld(begun, today, document, caller);
        var ended = measure.endedPosting();
        if (ended != null
                && posts.giveBack(cadre, ended, from, document, caller).isEmpty()) {
            steps.await(measure, Task.ARRANGE, Procedure.OFFICE, caller);
        }
    }
}
