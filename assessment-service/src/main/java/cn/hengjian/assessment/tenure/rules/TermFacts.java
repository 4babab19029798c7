package cn.hengjian.assessment.tenure.rules;

import java.time.LocalDate;

/**
 * What the guards of the appraisal of a term ask.
 *
 * @param ownCase the caller is the person
 * @param author the caller evaluated
 * @param endsOn last day of the term, or the one on which the person left
 * @param toAdd filed annual appraisals of the term that are not added yet
 * @param unfiled annual appraisals of the person in the term that are not filed yet
 * @param collective enough members were there and agreed (G5)
 */
public record TermFacts(
        LocalDate today,
        boolean ownCase,
        boolean author,
        LocalDate endsOn,
        LocalDate reportDue,
        int toAdd,
        int unfiled,
        boolean collective) {

    /** The same with what a decision brings. */
    public TermFacts deciding(boolean collectiveNow) {
        return new TermFacts(today, ownCase, author, endsOn, reportDue, toAdd, unfiled, collectiveNow);
    }
}
