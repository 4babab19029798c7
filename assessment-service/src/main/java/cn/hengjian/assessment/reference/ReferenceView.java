package cn.hengjian.assessment.reference;

import cn.hengjian.assessment.stage.rules.StageGrade;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else was assessed in the year of an annual appraisal. It is for people to weigh; no grade comes from it.
 *
 * @param stages those that are locked, in their order
 * @param weak how many of them are average or poor
 * @param specials of the year, once the person has been told
 * @param evidence that these appraisals count, each piece once
 * @param suggestion what the ordinary grades suggest; null where nothing
 * @param text the same in words, a line a matter
 */
record ReferenceView(
        UUID appraisalId,
        int year,
        String cadreNumber,
        List<StageRef> stages,
        int weak,
        List<SpecialRef> specials,
        List<Piece> evidence,
        @Nullable Suggestion suggestion,
        String text) {

    /** A locked stage appraisal. */
    record StageRef(UUID id, String title, LocalDate from, LocalDate to, StageGrade grade, LocalDate lockedOn) {}

    /** A closed special appraisal of a major matter. */
    record SpecialRef(
            UUID id, String title, LocalDate occurredOn, StageGrade grade, LocalDate toldOn, boolean linked) {}

    /** A piece of evidence and the appraisal that counts it. */
    record Piece(String source, String reference, String note, String kind, UUID countedIn) {}

    /**
     * A suggestion; people decide.
     *
     * @param grades of which one is suggested in principle
     */
    record Suggestion(String rule, String pack, int packVersion, List<String> grades) {}

    /** Grades are personal. */
    @Override
    public String toString() {
        return "ReferenceView[appraisalId=" + appraisalId + "]";
    }
}
