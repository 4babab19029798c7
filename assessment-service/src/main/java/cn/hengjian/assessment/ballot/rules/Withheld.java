package cn.hengjian.assessment.ballot.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of which units a class of voters' mean is withheld (rule 5 of secret ballots). Because the county's mean and those of
 * the other units are shown, and marks of single people elsewhere, what is left when they are subtracted must not be few
 * ballots, and of two units or people at least.
 *
 * @param units their codes
 * @param county whether the county's mean is withheld, too
 */
public record Withheld(Set<String> units, boolean county) {

    public Withheld {
        units = Set.copyOf(units);
    }

    /** Decides for one class from all units in which it voted. */
    public static Withheld of(List<UnitBallots> units, Few few) {
        var smallestFirst = units.stream()
                .sorted(Comparator.comparingLong(
                                (UnitBallots unit) -> unit.marks().valid())
                        .thenComparing(UnitBallots::unit))
                .toList();
        var hidden = new HashSet<String>();
        var behind = Marks.NONE;
        for (var unit : smallestFirst) {
            if (tells(unit, few)) {
                hidden.add(unit.unit());
                behind = behind.plus(unit.marks());
            }
        }
        for (var unit : smallestFirst) {
            boolean safe = hidden.isEmpty() || (hidden.size() >= 2 && !few.tells(behind));
            if (!safe && hidden.add(unit.unit())) {
                behind = behind.plus(unit.marks());
            }
        }
        boolean all = hidden.size() == units.size();
        return new Withheld(hidden, all && (few.tells(behind) || units.size() < 2));
    }

    private static boolean tells(UnitBallots unit, Few few) {
        return few.tells(unit.marks())
                || (unit.hiddenPeople() > 0 && (unit.hiddenPeople() < 2 || few.tells(unit.hidden())));
    }
}
