package cn.hengjian.assessment.circumstance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What personnel tells of an effect of a measure, as far as it matters here.
 *
 * @param endedOn from when on it does not hold, because its case was undone
 */
record EffectChanged(
        UUID effectId,
        UUID cadreId,
        String kind,
        LocalDate from,
        LocalDate until,
        String caseNumber,
        @Nullable LocalDate endedOn,
        long version) {

    static final String TYPE = "cn.hengjian.personnel.effect.changed.v1";

    boolean barsExcellence() {
        return kind.equals("NOT_EXCELLENT");
    }
}
