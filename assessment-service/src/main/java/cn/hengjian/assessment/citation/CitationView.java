package cn.hengjian.assessment.citation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence that an appraisal cites.
 *
 * @param reference in capitals and without blanks around it, so that one piece is known again
 * @param counted whether it counts here; if not, it does elsewhere and stands here by reference
 * @param countedIn where it counts instead
 * @param explanation the same in words
 */
public record CitationView(
        UUID id,
        Citations.Source source,
        String reference,
        String note,
        boolean counted,
        @Nullable Place countedIn,
        String citedBy,
        LocalDate citedOn,
        String explanation) {

    /** An appraisal of some kind. */
    public record Place(Citations.Kind kind, UUID id) {}
}
