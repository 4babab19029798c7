package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries decisions out, and undoes what was carried out. */
@ApplicationScoped
public class Execution {

    private final PostTaking taking;
    private final PostChanges posts;
    private final Effects effects;
    private final Terms terms;

    Execution(PostTaking taking, PostChanges posts, Effects effects, Terms terms) {
        this.taking = taking;
        this.posts = posts;
        this.effects = effects;
        this.terms = terms;
    }

    /** What is barred, and for how many months. */
    public record Bar(EffectKind kind, LegalPeriod months) {

        /** A month ends on the same day number; a bar is not prolonged to a working day. */
        LocalDate lastDay(LocalDate on) {
            return on.plusMonths(months.count());
        }
    }

    /**
     * What is done when a decision is carried out, besides that the post is taken.
     *
     * @param level the new one; null keeps it
     * @param toPost the one that follows
     * @param rule what imposes the bars
     * @param policy the pack and version that their length is from
     */
    public record Plan(@Nullable String level, @Nullable UUID toPost, List<Bar> bars, String rule, String policy) {

        /** What is barred if it is done on a day. */
        public List<Effect> effects(LocalDate on) {
            return bars.stream()
                    .map(bar -> new Effect(bar.kind(), on, bar.lastDay(on), rule, policy))
                    .toList();
        }
    }

    /** Ends the posting by its document, changes the level, begins the new posting, and starts the bars. */
    public Change carryOut(Measure measure, Plan plan, LocalDate on, Caller caller) {
        var document = Objects.requireNonNull(measure.formalities());
        var cadre = measure.ref().cadreId();
        var ended = taking.take(measure, on, document, caller);
        var level = plan.level();
        if (level != null) {
            posts.changeLevel(cadre, level, document, caller);
        }
        var to = plan.toPost();
        UUID begun = to == null ? null : posts.appoint(cadre, to, on, document, caller);
        var started = plan.effects(on);
        if (!started.isEmpty()) {
            effects.start(measure.ref(), started);
        }
        return Change.carriedOut(
                on,
                started.stream()
                        .map(Effect::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                ended,
                begun,
                level == null ? null : measure.level());
    }

    /** Ends the bars, and gives back the level and the post. */
    public void undo(Measure measure, String reason, String document, Caller caller) {
        effects.end(measure.id(), terms.today(), reason);
        var level = measure.levelBefore();
        if (level != null) {
            posts.changeLevel(measure.ref().cadreId(), level, document, caller);
        }
        taking.giveBack(measure, document, caller);
    }
}
