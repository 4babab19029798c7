package cn.hengjian.assessment.review;

import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a certified review says of a person.
 *
 * @param marks over all classes; null where so few are valid that they would tell how single voters marked
 * @param classes each class; its marks are null where they, or what is left when they are subtracted from the total,
 *     would tell how single voters marked
 * @param questions the same for each question that was asked beside the overall grade
 * @param outcome what the 60/30 rule made of it
 * @param trigger where that is explained
 */
record ResultView(
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        long issued,
        @Nullable MarksView marks,
        List<ClassView> classes,
        List<QuestionView> questions,
        String outcome,
        String trigger) {

    /** Counted ballots. */
    record MarksView(
            long returned, long valid, long excellent, long competent, long basic, long incompetent, long abstained) {}

    /** What was said to one question; marks are null as they are of the overall grade. */
    record QuestionView(String code, String text, @Nullable MarksView marks, List<ClassView> classes) {}

    /** One class of voters. */
    record ClassView(
            VoterClass voterClass,
            long issued,
            boolean suppressed,
            @Nullable MarksView marks) {}

    /** Names are personal. */
    @Override
    public String toString() {
        return "ResultView[cadreId=" + cadreId + "]";
    }
}
