package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the roster of one staffed unit from the seed alone, so that rosters can be streamed and drawn again. */
final class UnitRosters {

    private static final String ELSEWHERE = "宁澄县";
    private static final String PARTY_MEMBER = "01";
    private static final String PROBATIONARY_MEMBER = "02";
    private static final String LEAGUE_MEMBER = "03";
    private static final String MASSES = "13";

    private final long seed;
    private final LocalDate asOf;

    UnitRosters(long seed, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
    }

    /**
     * The roster of a unit.
     *
     * @param index the unit's place among the staffed units
     * @param firstOrdinal how many cadres the units before it have
     */
    UnitRoster draw(
            Unit unit,
            UnitCatalogue.Staffed staffed,
            UnitCatalogue.Staffed next,
            int index,
            int people,
            int firstOrdinal) {
        var posts = PostPlan.of(staffed, people);
        var numbers = new ArrayList<String>();
        var draws = new ArrayList<Draw>();
        var origins = new ArrayList<Origin>();
        for (var seat = 0; seat < people; seat++) {
            var number = County.number(firstOrdinal + seat);
            var draw = new Draw(seed, index, seat);
            numbers.add(number);
            draws.add(draw);
            origins.add(Origin.draw(draw, number, posts.get(seat), asOf));
        }
        var postings = Careers.of(posts, next, numbers, origins, draws, asOf);
        var families = Families.of(new Draw(seed, index, -1), numbers, origins, draws, unit.name(), asOf);
        var roster = new ArrayList<Person>();
        for (var seat = 0; seat < people; seat++) {
            var origin = origins.get(seat);
            var cadre = cadre(draws.get(seat), firstOrdinal + seat, unit, posts.get(seat), origin);
            roster.add(new Person(cadre, postings.get(seat), origin.educations(), families.get(seat)));
        }
        return new UnitRoster(unit, posts, List.copyOf(roster));
    }

    private Cadre cadre(Draw draw, int ordinal, Unit unit, Post post, Origin origin) {
        var status = politicalStatus(draw, post, origin.ageAt(asOf));
        return new Cadre(
                County.number(ordinal),
                origin.name().full(),
                origin.sex(),
                origin.birthDate(),
                CitizenIds.of(ordinal, origin.birthDate(), origin.sex()),
                origin.name().ethnicity(),
                status,
                nativePlace(unit, post, origin),
                origin.workStart(),
                partyJoined(draw, status, origin),
                post.level(),
                rank(draw, unit, post, origin),
                unit.code());
    }

    /** Nobody heads the place that he or she is from (CSL-75). */
    private static String nativePlace(Unit unit, Post post, Origin origin) {
        return post.principal() && origin.nativePlace().contains(unit.name()) ? ELSEWHERE : origin.nativePlace();
    }

    private static String politicalStatus(Draw draw, Post post, int age) {
        var lot = draw.between(1, 100);
        if (post.level() != Level.NONE) {
            return lot <= 94 ? PARTY_MEMBER : lot <= 97 ? "04" : MASSES;
        }
        if (age < 28) {
            return lot <= 40 ? PARTY_MEMBER : lot <= 48 ? PROBATIONARY_MEMBER : lot <= 80 ? LEAGUE_MEMBER : MASSES;
        }
        return lot <= 72 ? PARTY_MEMBER : lot <= 74 ? PROBATIONARY_MEMBER : lot <= 77 ? "06" : MASSES;
    }

    private @Nullable LocalDate partyJoined(Draw draw, String status, Origin origin) {
        return switch (status) {
            case PARTY_MEMBER -> {
                var adult = origin.birthDate().plusYears(19);
                var young = origin.birthDate().plusYears(30);
                var latest = asOf.minusMonths(18);
                yield draw.day(adult, young.isBefore(latest) ? young : latest);
            }
            case PROBATIONARY_MEMBER -> draw.day(asOf.minusMonths(11), asOf.minusMonths(1));
            default -> null;
        };
    }

    private @Nullable String rank(Draw draw, Unit unit, Post post, Origin origin) {
        if (unit.kind() == Unit.Kind.INSTITUTION) {
            return null;
        }
        var years = asOf.getYear() - origin.workStart().getYear();
        return switch (post.level()) {
            case XK_Z -> draw.chance(40) ? years > 28 ? "R06" : "R07" : null;
            case XK_F -> draw.chance(50) ? years > 20 ? "R07" : "R08" : null;
            case NONE ->
                years < 3
                        ? "R12"
                        : years < 8 ? "R11" : years < 14 ? "R10" : years < 20 ? "R09" : years < 28 ? "R08" : "R07";
        };
    }
}
