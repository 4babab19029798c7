package cn.hengjian.assessment.comprehensive.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a comprehensive appraisal ask.
 *
 * @param ownCase the caller is the person
 * @param author the caller evaluated
 * @param unexplained how many gaps of the material nobody has given a reason for
 * @param collective enough members were there and agreed (G5)
 * @param answered the person has said whether he or she agrees
 * @param answerDue last day to say so; null before the person is told
 */
public record ComprehensiveFacts(
        LocalDate today,
        boolean ownCase,
        boolean author,
        int unexplained,
        boolean collective,
        boolean answered,
        @Nullable LocalDate answerDue) {

    /** The same with what an evaluation or a decision brings. */
    public ComprehensiveFacts with(boolean explained, boolean collectiveNow) {
        return new ComprehensiveFacts(
                today, ownCase, author, explained ? 0 : unexplained, collectiveNow, answered, answerDue);
    }
}
