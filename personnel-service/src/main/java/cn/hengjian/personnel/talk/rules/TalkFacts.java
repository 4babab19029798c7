package cn.hengjian.personnel.talk.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a talk ask.
 *
 * @param ownCase the caller is the cadre concerned
 * @param kin the caller is the cadre's kin
 * @param hadPart the caller opened, screened, approved, led or recorded what is decided on now
 * @param hasAuthority one of the caller's roles approves talks with cadres of this level
 * @param sourceFell the finding behind the case does not stand any more
 * @param planned the cadre has written the plan
 * @param rectifyDue last day of the time to put things right, once the talk was held
 * @param extended the one extension is used
 * @param objectionDue last day on which the cadre may object, once the talk was held
 * @param objection how far an objection is
 * @param parties who is to hold the talk or to witness, once somebody is named
 */
public record TalkFacts(
        LocalDate today,
        boolean ownCase,
        boolean kin,
        boolean hadPart,
        boolean hasAuthority,
        boolean sourceFell,
        boolean planned,
        @Nullable LocalDate rectifyDue,
        boolean extended,
        @Nullable LocalDate objectionDue,
        Objection objection,
        Parties parties) {

    /** How far an objection is. */
    public enum Objection {
        NONE,
        MADE,
        ANSWERED
    }

    /**
     * Who is named for a step.
     *
     * @param samePerson one person is named for two parts
     * @param recused one of them is the cadre concerned or kin
     * @param leaderBelow the leader's level is below the cadre's
     */
    public record Parties(boolean samePerson, boolean recused, boolean leaderBelow) {

        /** Nobody is named yet, so nothing stands against them. */
        public static final Parties UNNAMED = new Parties(false, false, false);
    }

    /** The same with those who are named. */
    public TalkFacts with(Parties named) {
        return new TalkFacts(
                today,
                ownCase,
                kin,
                hadPart,
                hasAuthority,
                sourceFell,
                planned,
                rectifyDue,
                extended,
                objectionDue,
                objection,
                named);
    }

    boolean isTermRunning() {
        return rectifyDue != null && !today.isAfter(rectifyDue);
    }

    boolean isObjectionLate() {
        return objectionDue != null && today.isAfter(objectionDue);
    }
}
