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
     * @param hasAuthority one of the caller's roles decides on posts of this level
     */
    public record Actor(boolean candidate, boolean kin, boolean hadPart, boolean hasAuthority) {}

    /**
     * How far the selection is.
     *
     * @param registerBy last day of the registration, once it was opened
     * @param registered candidates who were not looked at yet
     * @param admitted candidates who are in still
     * @param objectBy last day on which a rejected candidate may still object, if one may
     * @param objecting objections without an answer
     * @param minimum so many go on at least
     * @param field what is missing of those who are in still
     * @param publicUntil last day of the publicity
     * @param probationUntil last day of the probation
     */
    public record Course(
            @Nullable LocalDate registerBy,
            int registered,
            int admitted,
            @Nullable LocalDate objectBy,
            int objecting,
            int minimum,
            Field field,
            @Nullable LocalDate publicUntil,
            @Nullable LocalDate probationUntil) {}

    /**
     * What is missing of those who are in still.
     *
     * @param unwritten without a result of the written examination
     * @param unmarked without the marks of the whole panel
     * @param unreviewed without a certified result of a review that counts
     * @param unreported inspected without a report
     * @param selectable inspected and not found unsuitable
     */
    public record Field(int unwritten, int unmarked, int unreviewed, int unreported, int selectable) {

        public static final Field NOTHING = new Field(0, 0, 0, 0, 0);
    }

    /** The same with what stands against a step. */
    public SelectionFacts with(@Nullable Refusal found) {
        return new SelectionFacts(today, actor, course, found);
    }

    /** The same for somebody who did, or did not do, what is looked at now. */
    public SelectionFacts hadPart(boolean part) {
        return new SelectionFacts(
                today, new Actor(actor.candidate(), actor.kin(), part, actor.hasAuthority()), course, fault);
    }
}
