package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.contact.rules.Nature;
import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link between a leader and a target.
 *
 * @param targetName of a private person the first character only
 * @param unitCode the unit in which the leader holds it
 * @param heldSince the day on which the present holder took it up
 * @param openProblems problems that visits found and nobody has solved
 * @param waitsFor what is due, if anything is
 * @param waitsUntil the last day of it
 */
public record ContactView(
        UUID id,
        String number,
        String type,
        Nature nature,
        String placeCode,
        String placeName,
        String targetName,
        ContactState state,
        String cadreNumber,
        String cadreName,
        String unitCode,
        @Nullable String successorNumber,
        @Nullable String successorName,
        LocalDate assignedOn,
        @Nullable LocalDate heldSince,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String endNote,
        @Nullable UUID replaces,
        @Nullable Rating rating,
        @Nullable LocalDate ratedOn,
        @Nullable String ratedBy,
        @Nullable String ratedFor,
        int visits,
        int openProblems,
        @Nullable Task waitsFor,
        @Nullable LocalDate waitsUntil,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "ContactView[" + number + "]";
    }
}
