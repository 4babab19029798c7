package cn.hengjian.personnel.posting.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether an appointment may be made. */
public final class Appointment {

    private Appointment() {}

    /**
     * What is known when somebody is to be appointed.
     *
     * @param postEstablished whether the post exists still
     * @param cadreServes whether the cadre is in service
     * @param postHolder number of a cadre who holds the post on some day of the appointment, if there is one
     * @param otherMainPost code of a post that the cadre holds as the main one on some day of the appointment, if there
     *     is one and this is to be a main one too
     * @param birth the cadre's birth date
     * @param from first day in post
     * @param promotion whether the post's level is above the cadre's
     * @param bar what bars the cadre from promotion on the first day, if anything does
     * @param block what bars the cadre from such a post on the first day, be it no higher, if anything does
     * @param limits what limits it besides
     */
    public record Facts(
            boolean postEstablished,
            boolean cadreServes,
            @Nullable String postHolder,
            @Nullable String otherMainPost,
            LocalDate birth,
            LocalDate from,
            boolean promotion,
            @Nullable Bar bar,
            @Nullable Bar block,
            Limits limits) {

        /** The same without what stands in the way for a time only: holders, bars, a full unit. */
        public Facts ofPersonAlone() {
            return new Facts(
                    postEstablished,
                    cadreServes,
                    null,
                    null,
                    birth,
                    from,
                    promotion,
                    null,
                    null,
                    new Limits(limits.termsFull, limits.tenureFull, limits.since, limits.kin, limits.home, null));
        }

        /** The same for somebody who leaves the main post for it. */
        public Facts leavingMainPost() {
            return new Facts(
                    postEstablished, cadreServes, postHolder, null, birth, from, promotion, bar, block, limits);
        }

        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    /**
     * A bar that an effect of a measure sets.
     *
     * @param rule what imposes it
     * @param until its last day
     */
    public record Bar(String rule, String caseNumber, LocalDate until) {}

    /**
     * What limits an appointment besides vacancy and bars.
     *
     * @param termsFull the day on which the terms are full of somebody who heads this very unit already, without a break
     * @param tenureFull the day on which the longest time is full of somebody who holds this very post already
     * @param since the first day of that unbroken time
     * @param kin whom the cadre would have to avoid, if there is one
     * @param home the name of the place, if the cadre would head where he or she is from
     * @param staff of the unit, if its places are counted
     */
    public record Limits(
            @Nullable LocalDate termsFull,
            @Nullable LocalDate tenureFull,
            @Nullable LocalDate since,
            @Nullable KinClash kin,
            @Nullable String home,
            @Nullable Staff staff) {

        /** Nothing does. */
        public static final Limits NONE = new Limits(null, null, null, null, null, null);

        @Override
        public String toString() {
            return "Limits[…]";
        }
    }

    /** Somebody's kin in the way. */
    public record KinClash(Avoidance.KinTie tie, String number) {

        @Override
        public String toString() {
            return "KinClash[" + tie + "]";
        }
    }

    /**
     * How full a unit is.
     *
     * @param establishment places
     * @param others other cadres whose main post is there on the first day
     */
    public record Staff(int establishment, int others) {}

    /** Why not. */
    public enum Reason {
        POST_ABOLISHED,
        CADRE_NOT_IN_SERVICE,
        BEFORE_BIRTH,
        /** The effect period of a measure runs: no such post. */
        APPOINTMENT_BARRED,
        /** The effect period of a measure runs: no promotion. */
        PROMOTION_BARRED,
        /** The terms of office in a principal post are served. */
        TERMS_SERVED,
        /** The longest time in one post is full (M15). */
        TENURE_FULL,
        /** CSL-74. */
        KIN_AVOIDED,
        /** CSL-75. */
        FROM_THERE,
        POST_OCCUPIED,
        HAS_MAIN_POST,
        /** The unit has no place left. */
        UNIT_FULL
    }

    /** Accepted, or refused with the reason that weighs most. */
    public sealed interface Decision {

        /** It may be made. */
        record Accepted() implements Decision {}

        /**
         * It may not.
         *
         * @param other the cadre, post, case or place in the way, if the reason has one
         */
        record Refused(Reason reason, @Nullable String other) implements Decision {}
    }

    public static Decision decide(Facts facts) {
        if (!facts.postEstablished) {
            return new Decision.Refused(Reason.POST_ABOLISHED, null);
        }
        if (!facts.cadreServes) {
            return new Decision.Refused(Reason.CADRE_NOT_IN_SERVICE, null);
        }
        if (!facts.from.isAfter(facts.birth)) {
            return new Decision.Refused(Reason.BEFORE_BIRTH, null);
        }
        if (facts.block != null) {
            return new Decision.Refused(Reason.APPOINTMENT_BARRED, facts.block.caseNumber);
        }
        if (facts.promotion && facts.bar != null) {
            return new Decision.Refused(Reason.PROMOTION_BARRED, facts.bar.caseNumber);
        }
        if (facts.limits.termsFull != null && !facts.from.isBefore(facts.limits.termsFull)) {
            return new Decision.Refused(Reason.TERMS_SERVED, null);
        }
        if (facts.limits.tenureFull != null && !facts.from.isBefore(facts.limits.tenureFull)) {
            return new Decision.Refused(Reason.TENURE_FULL, null);
        }
        if (facts.limits.kin != null) {
            return new Decision.Refused(Reason.KIN_AVOIDED, facts.limits.kin.number);
        }
        if (facts.limits.home != null) {
            return new Decision.Refused(Reason.FROM_THERE, facts.limits.home);
        }
        if (facts.postHolder != null) {
            return new Decision.Refused(Reason.POST_OCCUPIED, facts.postHolder);
        }
        if (facts.otherMainPost != null) {
            return new Decision.Refused(Reason.HAS_MAIN_POST, facts.otherMainPost);
        }
        var staff = facts.limits.staff;
        return staff == null || staff.others < staff.establishment
                ? new Decision.Accepted()
                : new Decision.Refused(Reason.UNIT_FULL, null);
    }
}
