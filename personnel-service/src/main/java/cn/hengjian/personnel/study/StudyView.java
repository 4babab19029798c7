package cn.hengjian.personnel.study;

import cn.hengjian.personnel.study.rules.StudyState;
import cn.hengjian.personnel.together.Portion;
import cn.hengjian.platform.rest.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A study record.
 *
 * @param trainingId the training of the file that it is about
 * @param title of the training on file, or what was entered
 */
public record StudyView(
        UUID id,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String topic,
        StudyMode mode,
        @Nullable UUID trainingId,
        String title,
        String organiser,
        LocalDate startDate,
        LocalDate endDate,
        Portion portion,
        BigDecimal hours,
        String evidence,
        StudyState state,
        String enteredBy,
        LocalDate enteredOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "StudyView[" + id + "]";
    }
}
