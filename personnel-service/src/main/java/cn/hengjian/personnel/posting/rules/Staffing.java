package cn.hengjian.personnel.posting.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who serves in a unit from a day on, as one after the other comes (CSL 41). */
public final class Staffing {

    private record Stretch(
            UUID cadre, LocalDate from, @Nullable LocalDate to) {

        private boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    private final int establishment;
    private final LocalDate today;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Set<UUID> servingToday = new HashSet<>();

    public Staffing(int establishment, LocalDate today) {
        this.establishment = establishment;
        this.today = today;
    }

    /** Whether there is a place on somebody's first day; or today, if that is over. */
    public boolean hasPlaceFor(UUID cadre, LocalDate from) {
        if (!from.isAfter(today)) {
            return servingToday.size() - (servingToday.contains(cadre) ? 1 : 0) < establishment;
        }
        return stretches.stream()
                        .filter(stretch -> stretch.holds(from) && !stretch.cadre.equals(cadre))
                        .map(Stretch::cadre)
                        .distinct()
                        .count()
                < establishment;
    }

    /**
     * Somebody serves there.
     *
     * @param to the day of removal, which is no day in post; null while it lasts
     */
    public void add(UUID cadre, LocalDate from, @Nullable LocalDate to) {
        var stretch = new Stretch(cadre, from, to);
        stretches.add(stretch);
        if (stretch.holds(today)) {
            servingToday.add(cadre);
        }
    }
}
