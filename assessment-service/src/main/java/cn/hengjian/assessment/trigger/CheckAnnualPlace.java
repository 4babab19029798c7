package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.LastPlace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What people found about somebody at the bottom of a computed run, by a document. A fault or a loss counts only by what
 * is on record.
 *
 * @param note the facts
 */
record CheckAnnualPlace(
        @NotNull @Size(max = 50) List<@Valid @NotNull Ground> grounds,
        @NotBlank @Size(max = 100) String document,
        @NotBlank @Size(max = 2_000) String note) {

    /** Where a ground is on record. */
    enum Source {
        /** What supervision confirmed, naming the person, and still stands. */
        EVIDENCE,
        /** A task of the person of which it was found. */
        TASK
    }

    /** What a ground shows. */
    enum Shows {
        INEFFECTIVE,
        DERELICTION,
        MISTAKE,
        LOSS
    }

    /** A piece on record, and what it shows. */
    record Ground(
            @NotNull Source source,
            @NotNull UUID reference,
            @NotNull Shows shows,
            @NotBlank @Size(max = 1_000) String note) {}

    LastPlace.Facts facts(boolean bottom) {
        return new LastPlace.Facts(
                bottom, shows(Shows.INEFFECTIVE), shows(Shows.DERELICTION), shows(Shows.MISTAKE), shows(Shows.LOSS));
    }

    private boolean shows(Shows what) {
        return grounds.stream().anyMatch(ground -> ground.shows() == what);
    }
}
