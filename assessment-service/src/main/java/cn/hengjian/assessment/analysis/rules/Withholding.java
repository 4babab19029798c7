package cn.hengjian.assessment.analysis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Withholds small groups, and then one shown group after the other, the smallest first, until nothing small follows. */
final class Withholding {

    private static final Group TOTAL = new Group(List.of(), List.of());

    private final List<Cell> cells;
    private final int minimum;
    private final Map<Group, List<Integer>> groups = new LinkedHashMap<>();

    /** The smallest first. */
    private final SequencedSet<Group> shown;

    /** The people of one code of each of some cuts: of none everybody, of one a group, of more a crossing. */
    private record Group(List<Cut> cuts, List<String> codes) {}

    private record Size(long people, long unseen) {}

    Withholding(List<Cell> cells, int minimum) {
        this.cells = cells.stream().filter(cell -> cell.people() > 0).toList();
        this.minimum = minimum;
        gather(List.of());
        for (var cut : Cut.values()) {
            gather(List.of(cut));
        }
        this.shown = groups.keySet().stream()
                .filter(this::isEnough)
                .sorted(Comparator.comparingLong((Group group) -> sizeOf(group).people())
                        .thenComparing(group -> group.codes().toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        gather(List.of(Cut.UNIT, Cut.POST_CLASS));
        gather(List.of(Cut.UNIT, Cut.LEVEL));
        gather(List.of(Cut.POST_CLASS, Cut.LEVEL));
        gather(List.of(Cut.values()));
    }

    private void gather(List<Cut> cuts) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var group = new Group(cuts, cuts.stream().map(cell::code).toList());
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(i);
        }
    }

    Disclosure decide() {
        while (withholdBesides() || withholdDerived()) {
            // Each withholds one group more, so this ends.
        }
        var codes = new EnumMap<Cut, Set<String>>(Cut.class);
        for (var cut : Cut.values()) {
            codes.put(
                    cut,
                    shown.stream()
                            .filter(group -> group.cuts().equals(List.of(cut)))
                            .map(group -> group.codes().getFirst())
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return new Disclosure(shown.contains(TOTAL), codes);
    }

    /** Where what a cut withholds is one group or small, it would follow from the total. */
    private boolean withholdBesides() {
        return Arrays.stream(Cut.values()).anyMatch(this::withholdBesides);
    }

    private boolean withholdBesides(Cut cut) {
        var hidden = groups.entrySet().stream()
                .filter(group -> group.getKey().cuts().equals(List.of(cut)) && !shown.contains(group.getKey()))
                .toList();
        var together =
                hidden.stream().flatMap(group -> group.getValue().stream()).toList();
        boolean safe = hidden.size() > 1 && isEnough(size(together), shown.contains(TOTAL));
        if (hidden.isEmpty() || safe) {
            return false;
        }
        var next = shown.stream()
                .filter(group -> group.cuts().equals(List.of(cut)))
                .findFirst()
                .or(() -> Optional.of(TOTAL));
        return shown.remove(next.get());
    }

    private boolean withholdDerived() {
        var numbered = List.copyOf(shown);
        var known = new Span(cells.size());
        for (int i = 0; i < numbered.size(); i++) {
            known.add(places(numbered.get(i)), i);
        }
        for (var small : groups.entrySet()) {
            var from = isEnough(small.getKey()) ? List.<Integer>of() : known.express(small.getValue());
            if (!from.isEmpty()) {
                return shown.remove(numbered.get(from.getFirst()));
            }
        }
        return false;
    }

    private List<Integer> places(Group group) {
        return groups.getOrDefault(group, List.of());
    }

    private Size sizeOf(Group group) {
        return size(places(group));
    }

    private boolean isEnough(Group group) {
        return isEnough(sizeOf(group), true);
    }

    private boolean isEnough(Size size, boolean unseenToo) {
        return size.people() >= minimum && (!unseenToo || size.unseen() == 0 || size.unseen() >= minimum);
    }

    private Size size(List<Integer> places) {
        long people = 0;
        long unseen = 0;
        for (int place : places) {
            people += cells.get(place).people();
            unseen += cells.get(place).unseen();
        }
        return new Size(people, unseen);
    }
}
