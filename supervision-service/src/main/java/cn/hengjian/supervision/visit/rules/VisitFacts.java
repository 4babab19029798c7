package cn.hengjian.supervision.visit.rules;

import java.time.LocalDate;

/**
 * What the guards of a visit ask.
 *
 * @param from first day on which it may start
 * @param to last one
 * @param sealed nobody can tell yet which unit it goes to
 * @param assigned the caller is one of its inspectors
 * @param ownUnit G2: the caller belongs to the unit or to one above it; false while that is sealed
 * @param recused G2: the caller may not inspect the unit, for this or another tie; false while that is sealed
 * @param anythingRecorded it has an activity
 */
public record VisitFacts(
        LocalDate today,
        LocalDate from,
        LocalDate to,
        boolean sealed,
        boolean assigned,
        boolean ownUnit,
        boolean recused,
        boolean anythingRecorded) {

    /** The same for a caller who may not inspect the unit. */
    public VisitFacts withRecused() {
        return new VisitFacts(today, from, to, sealed, assigned, ownUnit, true, anythingRecorded);
    }
}
