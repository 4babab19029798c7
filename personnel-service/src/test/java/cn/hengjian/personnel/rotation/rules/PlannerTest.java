package cn.hengjian.personnel.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import cn.hengjian.personnel.rotation.rules.MoveRules.Limits;
import cn.hengjian.personnel.rotation.rules.MoveRules.Move;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final Limits LIMITS = new Limits(Set.of("PEOPLE", "FINANCE"), Set.of("TOWNSHIP"));
    private static final LocalDate DUE = LocalDate.of(2026, 1, 1);

    private static Place place(String code, int unit, String level, String keyPost, boolean principal) {
        return new Place(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                "局长",
                new UUID(0, unit),
                "TOWNSHIP",
                "U" + unit,
                new Seat("X.U" + unit, principal, true, keyPost),
                level,
                "LEADER");
    }

    private static Place place(String code, int unit) {
        return place(code, unit, "XK_Z", "NONE", false);
    }

    private static Mover mover(int ordinal, Place from) {
        return new Mover(
                new UUID(1, ordinal),
                new UUID(2, ordinal),
                "C%06d".formatted(ordinal),
                "某人",
                from,
                DUE.plusDays(ordinal),
                null,
                false,
                false,
                false,
                Map.of());
    }

    private static List<String> told(Plan plan) {
        return plan.chains().stream()
                .map(chain -> (chain.cycle() ? "cycle " : "chain ")
                        + String.join(
                                " ",
                                chain.moves().stream()
                                        .map(move -> move.mover().from().code() + ">"
                                                + move.to().code())
                                        .toList()))
                .toList();
    }

    @Test
    void letsTwoChangePlaces() {
        var plan = Planner.plan(List.of(mover(1, place("A", 1)), mover(2, place("B", 2))), List.of(), LIMITS);

        assertThat(told(plan)).containsExactly("cycle A>B B>A");
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void endsAChainInAVacantPost() {
        // The first may only go where the second is: the vacant post is of his own unit.
        var plan =
                Planner.plan(List.of(mover(1, place("A", 1)), mover(2, place("B", 2))), List.of(place("V", 1)), LIMITS);

        assertThat(told(plan)).containsExactly("chain A>B B>V");
    }

    private static Mover from(int ordinal, Place from, String nativePlace) {
        return new Mover(
                new UUID(1, ordinal),
                new UUID(2, ordinal),
                "C%06d".formatted(ordinal),
                "某人",
                from,
                DUE.plusDays(ordinal),
                nativePlace,
                false,
                false,
                false,
                Map.of());
    }

    @Test
    void letsSomebodyGoElsewhereForAnother() {
        // The first takes V1 by order; the second has nothing but V1, so the first goes to V2.
        var first = mover(1, place("A", 1, "XK_Z", "NONE", true));
        var second = from(2, place("B", 3), "某省某县U1");

        var plan = Planner.plan(List.of(first, second), List.of(place("V1", 2), place("V2", 3)), LIMITS);

        assertThat(plan.left()).isEmpty();
        assertThat(told(plan)).containsExactly("chain A>V2", "chain B>V1");
    }

    @Test
    void letsAnotherHeadGoWhereThereIsNoPostForTheFirst() {
        var secretary = from(1, place("A", 1, "XK_Z", "NONE", true), "某省某县U2");
        var mayor = mover(2, place("B", 1, "XK_Z", "NONE", true));

        var plan = Planner.plan(List.of(secretary, mayor), List.of(place("V", 2, "XK_Z", "NONE", true)), LIMITS);

        assertThat(told(plan)).containsExactly("chain B>V");
        assertThat(plan.left()).containsExactly(new Plan.Left(secretary, Map.of(Objection.FROM_THERE, 1)));
    }

    @Test
    void saysThatThereIsNoPostAtAll() {
        var mover = mover(1, place("A", 1));

        assertThat(Planner.plan(List.of(mover), List.of(), LIMITS).left())
                .containsExactly(new Plan.Left(mover, Map.of(Objection.NO_POST, 0)));
    }

    @Test
    void neverLetsTheHeadsOfAUnitLeaveTogether() {
        var secretary = mover(1, place("A", 1, "XK_Z", "NONE", true));
        var mayor = mover(2, place("B", 1, "XK_Z", "NONE", true));
        var plan = Planner.plan(List.of(mayor, secretary), List.of(place("V1", 2), place("V2", 3)), LIMITS);

        assertThat(told(plan)).containsExactly("chain A>V1");
        assertThat(plan.left()).containsExactly(new Plan.Left(mayor, Map.of(Objection.HEADS_TOGETHER, 0)));
    }

    @Test
    void saysForEachPostWhyItIsNone() {
        var lower = place("L", 2, "XK_F", "NONE", false);
        var own = place("O", 1);
        var home = place("H", 3, "XK_Z", "NONE", true);
        var kin = place("K", 4);
        var mover = new Mover(
                new UUID(1, 1),
                new UUID(2, 1),
                "C000001",
                "某人",
                place("A", 1),
                DUE,
                "某省某县U3",
                false,
                false,
                false,
                Map.of("C000009", List.of(new Seat("X.U4", false, false, "NONE"))));

        var plan = Planner.plan(List.of(mover), List.of(lower, own, home, kin), LIMITS);

        assertThat(plan.chains()).isEmpty();
        assertThat(plan.left().getFirst().why())
                .isEqualTo(Map.of(
                        Objection.NOT_LATERAL, 1, Objection.SAME_UNIT, 1, Objection.FROM_THERE, 1, Objection.KIN, 1));
    }

    @Test
    void keepsKinApartWhoMove() {
        var kin = Map.of("C000002", List.of(new Seat("X.U2", false, true, "NONE")));
        var first = mover(1, place("A", 1)).withKin(kin);
        var second = mover(2, place("B", 2)).withKin(Map.of("C000001", List.of(new Seat("X.U1", false, true, "NONE"))));

        var together = Planner.plan(List.of(first, second), List.of(place("V1", 3), place("V2", 3)), LIMITS);
        var apart = Planner.plan(List.of(first, second), List.of(place("V1", 3), place("V2", 4)), LIMITS);

        assertThat(told(together)).containsExactly("chain B>A A>V1");
        assertThat(told(apart)).containsExactly("chain A>V1", "chain B>V2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void breaksNoRuleAndLeavesNobodyWithoutAReason(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var field = new Field(random);

            var plan = Planner.plan(field.movers, field.vacancies, LIMITS);

            assertThat(MoveRules.check(plan.moves(), LIMITS)).isEmpty();
            var told = new HashSet<UUID>();
            plan.moves()
                    .forEach(move -> assertThat(told.add(move.mover().cadre())).isTrue());
            plan.left()
                    .forEach(left -> assertThat(told.add(left.mover().cadre())).isTrue());
            assertThat(told).hasSameSizeAs(field.movers);
            assertThat(plan.left()).allSatisfy(left -> assertThat(left.why()).isNotEmpty());
            plan.chains().forEach(chain -> assertThat(hangsTogether(chain)).isTrue());
            nobodyIsLeftWhoCouldSimplyGo(plan, field);
        }
    }

    private static boolean hangsTogether(Plan.Chain chain) {
        var moves = chain.moves();
        for (int i = 0; i + 1 < moves.size(); i++) {
            if (!moves.get(i).to().equals(moves.get(i + 1).mover().from())) {
                return false;
            }
        }
        return chain.cycle()
                == moves.getLast().to().equals(moves.getFirst().mover().from());
    }

    /** Where a post is free in the end that nothing forbids somebody who is left. */
    private static void nobodyIsLeftWhoCouldSimplyGo(Plan plan, Field field) {
        var free = new ArrayList<>(field.vacancies);
        plan.moves().forEach(move -> free.add(move.mover().from()));
        plan.moves().forEach(move -> free.remove(move.to()));
        for (var left : plan.left()) {
            for (var place : free) {
                var moves = new ArrayList<>(plan.moves());
                moves.add(new Move(left.mover(), place, null));
                assertThat(MoveRules.check(moves, LIMITS))
                        .as("%s to %s", left, place)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void isTheSameInWhateverOrderTheFieldComes() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            var field = new Field(random);
            var first = Planner.plan(field.movers, field.vacancies, LIMITS);
            Collections.shuffle(field.movers, random);
            Collections.shuffle(field.vacancies, random);

            assertThat(Planner.plan(field.movers, field.vacancies, LIMITS)).isEqualTo(first);
        }
    }

    @Test
    void placesAsManyAsCanBePlacedWhereNeitherKinNorHeadsAreInTheWay() {
        var random = new Random(5);
        for (int round = 0; round < 150; round++) {
            var field = new Field(random, 4, 2, false);

            var plan = Planner.plan(field.movers, field.vacancies, LIMITS);

            assertThat(plan.moves()).hasSize(most(field.movers, 0, field, new ArrayList<>()));
        }
    }

    /** By trying everything. */
    private static int most(List<Mover> movers, int next, Field field, List<Move> moves) {
        if (next == movers.size()) {
            return MoveRules.check(moves, LIMITS).isEmpty() ? moves.size() : 0;
        }
        int most = most(movers, next + 1, field, moves);
        for (var target : field.targets()) {
            moves.add(new Move(movers.get(next), target.to(), target.holder()));
            most = Math.max(most, most(movers, next + 1, field, moves));
            moves.removeLast();
        }
        return most;
    }

    /** Posts and people by chance. */
    private static final class Field {

        private final List<Mover> movers = new ArrayList<>();
        private final List<Place> vacancies = new ArrayList<>();

        private Field(Random random) {
            this(random, 8, 4, true);
        }

        private Field(Random random, int most, int mostVacancies, boolean entangled) {
            int count = 1 + random.nextInt(most);
            for (int i = 0; i < count; i++) {
                movers.add(mover(random, i, entangled));
            }
            for (int i = random.nextInt(mostVacancies + 1); i > 0; i--) {
                vacancies.add(somePlace(random, "V" + i, entangled));
            }
            if (entangled) {
                marry(random);
            }
        }

        private static Place somePlace(Random random, String code, boolean heads) {
            return place(
                    code,
                    random.nextInt(5),
                    random.nextInt(4) == 0 ? "XK_F" : "XK_Z",
                    random.nextInt(3) == 0 ? "FINANCE" : "NONE",
                    heads && random.nextInt(2) == 0);
        }

        private static Mover mover(Random random, int ordinal, boolean heads) {
            return new Mover(
                    new UUID(1, ordinal),
                    new UUID(2, ordinal),
                    "C%06d".formatted(ordinal),
                    "某人",
                    somePlace(random, "P" + ordinal, heads),
                    DUE.plusDays(random.nextInt(3)),
                    random.nextInt(3) == 0 ? "某省某县U" + random.nextInt(5) : null,
                    random.nextInt(12) == 0,
                    random.nextInt(12) == 0,
                    random.nextInt(12) == 0,
                    Map.of());
        }

        private void marry(Random random) {
            for (int pair = random.nextInt(3); pair > 0; pair--) {
                int one = random.nextInt(movers.size());
                int other = random.nextInt(movers.size() + 1);
                if (other == movers.size()) {
                    var outsider = new HashMap<>(movers.get(one).kin());
                    outsider.put("C900000", List.of(somePlace(random, "S", true).seat()));
                    movers.set(one, movers.get(one).withKin(outsider));
                } else if (one != other) {
                    var a = movers.get(one);
                    var b = movers.get(other);
                    movers.set(one, a.withKin(with(a, b)));
                    movers.set(other, b.withKin(with(b, a)));
                }
            }
        }

        private static Map<String, List<Seat>> with(Mover mover, Mover kin) {
            var known = new HashMap<>(mover.kin());
            known.put(kin.number(), List.of(kin.from().seat()));
            return known;
        }

        private record Target(Place to, String holder) {}

        private List<Target> targets() {
            var targets = new ArrayList<Target>();
            vacancies.forEach(place -> targets.add(new Target(place, null)));
            movers.forEach(mover -> targets.add(new Target(mover.from(), mover.number())));
            return targets;
        }
    }
}
