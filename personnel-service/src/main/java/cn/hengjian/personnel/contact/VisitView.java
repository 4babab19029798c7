package cn.hengjian.personnel.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a target.
 *
 * @param cadreNumber who visited
 * @param cancelledFor why it does not count, if it was recorded in error
 */
public record VisitView(
        UUID id,
        String cadreNumber,
        String cadreName,
        LocalDate day,
        String found,
        List<ProblemView> problems,
        @Nullable String cancelledBy,
        @Nullable String cancelledFor) {

    /**
     * What a visit found wrong.
     *
     * @param solution how it was solved; nothing while it is open
     */
    public record ProblemView(
            UUID id,
            String problem,
            String action,
            @Nullable String solution,
            @Nullable String solvedBy,
            @Nullable LocalDate solvedOn) {

        @Override
        public String toString() {
            return "ProblemView[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "VisitView[" + id + "]";
    }
}
