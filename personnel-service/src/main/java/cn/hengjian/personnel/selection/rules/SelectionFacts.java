package cn.hengjian.personnel.selection.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a selection ask.
 *
 * @param fault what stands against a step as it is asked for
 */
public record SelectionFacts(
        LocalDate today,
        Actor actor,
        Course course,
        @Nullable Refusal fault) {

    /**
     * Who asks.
     *
     * @param candidate the caller competes
     * @param kin the caller is kin of somebody who does
     * @param hadPart the caller did earlier what is looked at now
     */
    public record Actor(boolean candidate, boolean kin, boolean hadPart) {}

    /**
     * How far the selection is.
     *
     * @param registerBy last day of the registration, once it was opened
     * @param registered candidates who were not looked at yet
     * @param admitted candidates who are in still
     * @param objectBy last day on which a rejected candidate may still object, if one may
     * @param objecting objections without an answer
     * @param minimum so many go on at least
     */
    public record Course(
            @Nullable LocalDate registerBy,
            int registered,
            int admitted,
            @Nullable LocalDate objectBy,
            int objecting,
            int minimum) {}

    /** The same with what stands against a step. */
    public SelectionFacts with(@Nullable Refusal found) {
        return new SelectionFacts(today, actor, course, found);
    }

    /** The same for somebody who did, or did not do, what is looked at now. */
    public SelectionFacts hadPart(boolean part) {
        return new SelectionFacts(today, new Actor(actor.candidate(), actor.kin(), part), course, fault);
    }
}
