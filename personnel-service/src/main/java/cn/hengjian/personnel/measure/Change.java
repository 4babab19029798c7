package cn.hengjian.personnel.measure;

import cn.hengjian.platform.sql.Sql;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step changes of a case besides its state, in the same statement, so that the database can check both. */
public final class Change {

    /** Nothing. */
    public static final Change NONE = new Change(null);

    private final @Nullable Sql assignments;

    private Change(@Nullable Sql assignments) {
        this.assignments = assignments;
    }

    @Nullable
    Sql assignments() {
        return assignments;
    }

    /** Both. */
    public Change and(Change other) {
        var first = assignments;
        var second = other.assignments;
        if (first == null || second == null) {
            return first == null ? other : this;
        }
        return new Change(first.add(",").add(second));
    }

    public static Change situation(String code) {
        return new Change(Sql.of("situation = ?", code));
    }

    /**
     * What is proposed.
     *
     * @param congress the post is the congress's to give and to take (G6)
     */
    public static Change proposal(
            String manner, String text, boolean congress, @Nullable UUID toPost, @Nullable String toLevel) {
        return new Change(Sql.of(
                "manner = ?, proposal = ?, congress = ?, to_post_id = ?::uuid, to_level = ?",
                manner,
                text,
                congress,
                toPost,
                toLevel));
    }

    /** What is proposed after something was decided already: it is noticed, heard and decided on anew. */
    public static Change proposalAnew(String manner, String text, boolean congress) {
        return new Change(Sql.of(
                "manner = ?, proposal = ?, congress = ?, round = round + 1, state_by = NULL", manner, text, congress));
    }

    /** Nothing is proposed any more, and what was decided on it is over; what was written stays with its round. */
    public static Change afresh() {
        return new Change(Sql.of("manner = NULL, proposal = NULL, congress = NULL, to_post_id = NULL, to_level = NULL,"
                + " decided_on = NULL, served_on = NULL, formalities = NULL, runs_until = NULL, round = round + 1"));
    }

    /** The case rests until a day. */
    public static Change rest(LocalDate until) {
        return new Change(Sql.of("runs_until = ?", until));
    }

    static Change notice(LocalDate servedOn, LocalDate stateBy) {
        return new Change(Sql.of("noticed_on = coalesce(noticed_on, ?), state_by = ?", servedOn, stateBy));
    }

    /** A decision for a situation of the code list. */
    public static Change decision(LocalDate on, String situation) {
        return new Change(Sql.of("decided_on = ?, situation = ?", on, situation));
    }

    public static Change decision(LocalDate on) {
        return new Change(Sql.of("decided_on = ?", on));
    }

    /** Something is decided again, of which nobody was noticed: an appeal against what was decided. */
    public static Change anotherRound() {
        return new Change(Sql.of("round = round + 1"));
    }

    /** Whether the post is the congress's to give and to take (G6). */
    public static Change congress(boolean congress) {
        return new Change(Sql.of("congress = ?", congress));
    }

    static Change service(LocalDate on) {
        return new Change(Sql.of("served_on = ?", on));
    }

    public static Change formalities(String document, @Nullable String congressStep) {
        return new Change(Sql.of("formalities = ?, congress_step = ?", document, congressStep));
    }

    /** The same, and what was done by that document. */
    public static Change removed(
            String document, @Nullable String congressStep, LocalDate on, LocalDate until, @Nullable UUID ended) {
        return new Change(Sql.of(
                "formalities = ?, congress_step = ?, effective_on = ?, runs_until = ?, ended_posting = ?::uuid",
                document,
                congressStep,
                on,
                until,
                ended));
    }

    /** The posting that began when it was over. */
    public static Change begun(UUID posting) {
        return new Change(Sql.of("begun_posting = ?", posting));
    }

    /**
     * What was done: the posting that ended, the one that began, the level that was.
     *
     * @param until the last day of the bar, if there is one
     */
    public static Change carriedOut(
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable UUID ended,
            @Nullable UUID begun,
            @Nullable String levelBefore) {
        return new Change(Sql.of(
                "effective_on = ?, runs_until = ?::date, ended_posting = ?::uuid, begun_posting = ?::uuid, level_before = ?",
                on,
                until,
                ended,
                begun,
                levelBefore));
    }
}
