package cn.hengjian.personnel.posting.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has been somewhere without a break, in a post or on a level. Postings that follow each other day to
 * day add up; a single day without breaks. A year ends on the same day of the same month, and on 28 February what began on
 * 29 February.
 *
 * @param since the first day
 */
public record Tenure(LocalDate since) {

    /**
     * A posting that counts.
     *
     * @param to the day of removal, which is no day in post; null while it lasts
     */
    public record Held(LocalDate from, @Nullable LocalDate to) {}

    /** The unbroken time that reaches up to a day, that day itself not counted. */
    public static Optional<Tenure> upTo(LocalDate day, List<Held> postings) {
        LocalDate since = null;
        var reached = day;
        for (boolean goesOn = true; goesOn; ) {
            goesOn = false;
            for (var held : postings) {
                boolean reaches = held.to() == null || !held.to().isBefore(reached);
                if (reaches && held.from().isBefore(reached)) {
                    since = held.from();
                    reached = since;
                    goesOn = true;
                }
            }
        }
        return Optional.ofNullable(since).map(Tenure::new);
    }

    /** The first day on which so many years are full. */
    public LocalDate full(int years) {
        return since.plusYears(years);
    }

    public boolean isFull(int years, LocalDate day) {
        return !day.isBefore(full(years));
    }
}
