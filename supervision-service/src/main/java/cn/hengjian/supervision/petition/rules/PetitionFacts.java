package cn.hengjian.supervision.petition.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a claim ask.
 *
 * @param due the last day of what is to be done now
 * @param objectUntil the last day on which the unit can say that it is not its business
 * @param isExtended the one extension is used
 * @param person who the caller is to the claim
 */
public record PetitionFacts(
        PetitionState state,
        LocalDate today,
        @Nullable LocalDate due,
        @Nullable LocalDate objectUntil,
        boolean isExtended,
        Person person) {

    /**
     * Who acts.
     *
     * @param isOffice of the petition or the supervision office
     * @param isPetitionOffice of the petition office
     * @param isRelated belongs to a unit that the claim is about or that handles it, or to one above or below
     * @param handles belongs to the unit that handles it
     * @param leads leads that unit
     * @param isOfUnit belongs to the unit that it is about or that handles it
     * @param isOneLevelUp belongs to the unit one level above the one whose answer is reviewed
     * @param isInvolved had a hand in it before
     */
    public record Person(
            boolean isOffice,
            boolean isPetitionOffice,
            boolean isRelated,
            boolean handles,
            boolean leads,
            boolean isOfUnit,
            boolean isOneLevelUp,
            boolean isInvolved) {

        /** Nobody of the staff: the sender, or the system itself. */
        public static final Person NOBODY = new Person(false, false, false, false, false, false, false, false);
    }

    /** Of what the sender does, or the system itself. */
    public static PetitionFacts ofNobody(PetitionState state, LocalDate today, @Nullable LocalDate due) {
        return new PetitionFacts(state, today, due, null, false, Person.NOBODY);
    }

    /** The same for somebody who belongs to a unit that the step brings in. */
    public PetitionFacts related() {
        return new PetitionFacts(
                state,
                today,
                due,
                objectUntil,
                isExtended,
                new Person(
                        person.isOffice,
                        person.isPetitionOffice,
                        true,
                        person.handles,
                        person.leads,
                        person.isOfUnit,
                        person.isOneLevelUp,
                        person.isInvolved));
    }

    boolean isDuePassed() {
        return due != null && due.isBefore(today);
    }

    boolean canObject() {
        return objectUntil != null && !objectUntil.isBefore(today);
    }
}
