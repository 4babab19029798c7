package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.LeavePost;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.PostTaking;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Carries a suspension or a removal out, and undoes what was carried out. */
@ApplicationScoped
class LastPlaceExecution {

    private static final String SUSPENSION = "SM-2 组织处理规定（停职检查）";

    private final PostTaking taking;
    private final Effects effects;
    private final MeasureSteps steps;
    private final Terms terms;

    LastPlaceExecution(PostTaking taking, Effects effects, MeasureSteps steps, Terms terms) {
        this.taking = taking;
        this.effects = effects;
        this.steps = steps;
        this.terms = terms;
    }

    /** The post is kept, and no other given, while the inspection runs. */
    Change suspend(Measure measure, LocalDate on, LocalDate until) {
        var policy = steps.policy(measure, LastPlacePolicy.KEY).reference();
        effects.start(measure.ref(), List.of(new Effect(EffectKind.NO_APPOINTMENT, on, until, SUSPENSION, policy)));
        return Change.carriedOut(on, until, null, null, null);
    }

    /** The posting ends by its document, and the bars begin: on any leading post, and longer on a higher one. */
    Change remove(Measure measure, LeavePost command, Caller caller) {
        var on = command.effectiveOn();
        var policy = new LastPlacePolicy(steps.policy(measure, LastPlacePolicy.KEY));
        effects.end(measure.id(), on, "免职");
        var ended = taking.take(measure, on, command.document(), caller);
        var bars = policy.bars(on);
        effects.start(measure.ref(), bars);
        var until =
                bars.stream().map(Effect::until).max(Comparator.naturalOrder()).orElseThrow();
        return Change.removed(command.document(), command.congressStep(), on, until, ended);
    }

    void reinstate(Measure measure) {
        effects.end(measure.id(), terms.today(), "恢复职务");
    }

    /** Ends the bars, and gives the post back if it is free still; if it is not, an equal one is owed. */
    void undo(Measure measure, String reason, String document, Caller caller) {
        var today = terms.today();
        effects.end(measure.id(), today, reason);
        taking.giveBack(measure, document, caller);
    }
}
