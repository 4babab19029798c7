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
            @Nullable Bar block) {

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

    /** Why not. */
    public enum Reason {
        POST_ABOLISHED,
        CADRE_NOT_IN_SERVICE,
        BEFORE_BIRTH,
        /** The effect period of a measure runs: no such post. */
        APPOINTMENT_BARRED,
        /** The effect period of a measure runs: no promotion. */
        PROMOTION_BARRED,
        POST_OCCUPIED,
        HAS_MAIN_POST
    }

    /** Accepted, or refused with the reason that weighs most. */
    public sealed interface Decision {

        /** It may be made. */
        record Accepted() implements Decision {}

        /**
         * It may not.
         *
         * @param other the cadre, post or case in the way, if the reason has one
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
        if (facts.postHolder != null) {
            return new Decision.Refused(Reason.POST_OCCUPIED, facts.postHolder);
        }
        return facts.otherMainPost == null
                ? new Decision.Accepted()
                : new Decision.Refused(Reason.HAS_MAIN_POST, facts.otherMainPost);
    }
}
