package cn.hengjian.assessment.special.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a special appraisal ask.
 *
 * @param ownCase the caller is the person
 * @param author the caller evaluated
 * @param stated the person has been heard
 * @param hearDue last day for the person's statement; null before the opening
 * @param collective enough members were there and agreed (G5)
 * @param annual the person has an annual appraisal of the year
 */
public record SpecialFacts(
        LocalDate today,
        boolean ownCase,
        boolean author,
        boolean stated,
        @Nullable LocalDate hearDue,
        boolean collective,
        boolean annual) {

    /** The same with what a decision or a link brings. */
    public SpecialFacts with(boolean collectiveNow, boolean annualNow) {
        return new SpecialFacts(today, ownCase, author, stated, hearDue, collectiveNow, annualNow);
    }
}
