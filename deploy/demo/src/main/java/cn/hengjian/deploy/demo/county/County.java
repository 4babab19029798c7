package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demo county of one seed. Holds the plan of units only; rosters are drawn when they are read. */
public final class County {

    public static final long DEFAULT_SEED = 2002;
    public static final int DEFAULT_CADRES = 2_400;
    /** The day on which the county is told; nothing in it depends on today. */
    public static final LocalDate DEFAULT_AS_OF = LocalDate.of(2026, 1, 1);

    /** The code of the unit that everything hangs under. */
    public static final String ROOT_CODE = UnitCatalogue.COUNTY_CODE;

    private static final int MOST_CADRES = 999_999;

    private final long seed;
    private final int cadres;
    private final LocalDate asOf;
    private final List<UnitCatalogue.Staffed> staffed = UnitCatalogue.staffed();
    private final List<Integer> sizes;
    private final List<Integer> firstOrdinals;
    private final List<Unit> units;

    /** A cadre and the post that he or she holds. */
    public record Holder(String name, String unitName, String title, String postCode) {

        @Override
        public String toString() {
            return "%s (%s%s)".formatted(name, unitName, title);
        }
    }

    /** A county with exactly so many cadres. */
    public County(long seed, int cadres, LocalDate asOf) {
        var fewest = PostPlan.FEWEST_PEOPLE * staffed.size();
        if (cadres < fewest || cadres > MOST_CADRES) {
            throw new IllegalArgumentException(
                    "a county has %d to %d cadres, not %d".formatted(fewest, MOST_CADRES, cadres));
        }
        this.seed = seed;
        this.cadres = cadres;
        this.asOf = asOf;
        this.sizes = sizes(seed, cadres, staffed);
        this.firstOrdinals = firstOrdinals(sizes);
        this.units = units(staffed, sizes);
    }

    /** The county that the suite loads at its first start. */
    public static County standard() {
        return new County(DEFAULT_SEED, DEFAULT_CADRES, DEFAULT_AS_OF);
    }

    public int cadreCount() {
        return cadres;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Every unit, parents before children. */
    public List<Unit> units() {
        return units;
    }

    /** The rosters of the staffed units, one at a time. */
    public Stream<UnitRoster> rosters() {
        return IntStream.range(0, staffed.size()).mapToObj(this::roster);
    }

    /** The numbers of all cadres, in order. */
    public Stream<String> cadreNumbers() {
        return IntStream.range(0, cadres).mapToObj(County::number);
    }

    /** The cadres on the boundaries of the review rule, by number. */
    public Map<String, ReviewCase> reviewCases() {
        var cases = new LinkedHashMap<String, ReviewCase>();
        for (var reviewCase : ReviewCase.values()) {
            cases.put(numberAt(reviewCase.unitCode(), reviewCase.seat()), reviewCase);
        }
        return cases;
    }

    /** The cadres who come last in their comparable groups, by number. */
    public Map<String, LastPlace> lastPlaces() {
        var places = new LinkedHashMap<String, LastPlace>();
        for (var place : LastPlace.values()) {
            places.put(numberAt(place.unitCode(), place.seat()), place);
        }
        return places;
    }

    /** The code of the unit that a cadre belongs to. */
    public String unitOf(String cadreNumber) {
        return units.get(indexOf(cadreNumber) + 1).code();
    }

    /** What a cadre is at the county's date. */
    public Holder holder(String cadreNumber) {
        var index = indexOf(cadreNumber);
        var roster = roster(index);
        var seat = ordinal(cadreNumber) - firstOrdinals.get(index);
        var post = roster.posts().get(seat);
        return new Holder(
                roster.people().get(seat).cadre().name(), roster.unit().name(), post.title(), post.code());
    }

    private int indexOf(String cadreNumber) {
        var index = firstOrdinals.size() - 1;
        while (firstOrdinals.get(index) > ordinal(cadreNumber)) {
            index--;
        }
        return index;
    }

    private static int ordinal(String cadreNumber) {
        return Integer.parseInt(cadreNumber, 1, cadreNumber.length(), 10) - 1;
    }

    static String number(int ordinal) {
        return "C%06d".formatted(ordinal + 1);
    }

    /** Choices about a cadre's year, apart from those about his or her life, so that neither shifts the other. */
    Draw yearOf(String cadreNumber) {
        return new Draw(seed, -2, ordinal(cadreNumber));
    }

    private UnitRoster roster(int index) {
        return new UnitRosters(seed, asOf)
                .draw(
                        units.get(index + 1),
                        staffed.get(index),
                        staffed.get((index + 1) % staffed.size()),
                        index,
                        sizes.get(index),
                        firstOrdinals.get(index));
    }

    private String numberAt(String unitCode, int seat) {
        for (var i = 0; i < staffed.size(); i++) {
            if (staffed.get(i).code().equals(unitCode)) {
                return number(firstOrdinals.get(i) + seat);
            }
        }
        throw new IllegalArgumentException("no staffed unit " + unitCode);
    }

    /** Shares out the cadres by drawn weights; rounding remainders go to the first units. */
    private static List<Integer> sizes(long seed, int cadres, List<UnitCatalogue.Staffed> staffed) {
        var draw = new Draw(seed, -3);
        var weights = staffed.stream()
                .map(unit -> switch (unit.kind()) {
                    case TOWNSHIP -> draw.between(55, 75);
                    case INSTITUTION -> draw.between(8, 20);
                    case COUNTY, DEPARTMENT, VILLAGE -> draw.between(40, 110);
                })
                .toList();
        var total = weights.stream().mapToLong(Integer::longValue).sum();
        var spare = cadres - PostPlan.FEWEST_PEOPLE * staffed.size();
        var sizes = new ArrayList<Integer>();
        for (var weight : weights) {
            sizes.add(PostPlan.FEWEST_PEOPLE + (int) (spare * weight / total));
        }
        var left = cadres - sizes.stream().mapToInt(Integer::intValue).sum();
        for (var i = 0; i < left; i++) {
            sizes.set(i, sizes.get(i) + 1);
        }
        return List.copyOf(sizes);
    }

    private static List<Integer> firstOrdinals(List<Integer> sizes) {
        var firsts = new ArrayList<Integer>();
        var next = 0;
        for (var size : sizes) {
            firsts.add(next);
            next += size;
        }
        return List.copyOf(firsts);
    }

    private static List<Unit> units(List<UnitCatalogue.Staffed> staffed, List<Integer> sizes) {
        var units = new ArrayList<Unit>();
        var root = CreditCodes.of(1, Unit.Kind.COUNTY);
        units.add(new Unit(UnitCatalogue.COUNTY_CODE, UnitCatalogue.COUNTY_NAME, Unit.Kind.COUNTY, null, root, 0));
        for (var i = 0; i < staffed.size(); i++) {
            var unit = staffed.get(i);
            var credit = CreditCodes.of(i + 2, unit.kind());
            // A few more established places than people, as posts are never all filled.
            var establishment = sizes.get(i) + sizes.get(i) / 6 + 4;
            units.add(new Unit(unit.code(), unit.name(), unit.kind(), unit.parentCode(), credit, establishment));
        }
        units.addAll(UnitCatalogue.villages());
        return List.copyOf(units);
    }
}
