package cn.hengjian.personnel.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import cn.hengjian.personnel.rotation.rules.MoveRules.Finding;
import cn.hengjian.personnel.rotation.rules.MoveRules.Limits;
import cn.hengjian.personnel.rotation.rules.MoveRules.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveRulesTest {

    private static final Limits LIMITS = new Limits(Set.of("PEOPLE", "FINANCE"), Set.of("TOWNSHIP"));

    private static Place place(int post, int unit, String level, String postClass, String keyPost, boolean principal) {
        return new Place(
                new UUID(0, post),
                "P" + post,
                "局长",
                new UUID(1, unit),
                "TOWNSHIP",
                "U" + unit,
                new Seat("X.U" + unit, principal, postClass.equals("LEADER"), keyPost),
                level,
                postClass);
    }

    private static Place place(int post, int unit) {
        return place(post, unit, "XK_Z", "LEADER", "NONE", false);
    }

    private static Mover mover(int ordinal, Place from) {
        return mover(ordinal, from, false, false, false);
    }

    private static Mover mover(int ordinal, Place from, boolean barred, boolean underCase, boolean headLeaves) {
        return new Mover(
                new UUID(2, ordinal),
                new UUID(3, ordinal),
                "C" + ordinal,
                "某人",
                from,
                LocalDate.of(2026, 1, 1),
                "某省某县U3",
                barred,
                underCase,
                headLeaves,
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        // from post, unit, level, class, key; to post, unit, level, class, key
        "1, 1, XK_Z, LEADER, NONE,    2, 2, XK_Z, LEADER,  NONE,    ",
        "1, 1, XK_Z, LEADER, NONE,    1, 1, XK_Z, LEADER,  NONE,    SAME_POST",
        "1, 1, XK_Z, LEADER, NONE,    2, 2, XK_F, LEADER,  NONE,    NOT_LATERAL",
        "1, 1, XK_Z, LEADER, NONE,    2, 2, XC_F, LEADER,  NONE,    NOT_LATERAL",
        "1, 1, NONE, LEADER, NONE,    2, 2, NONE, GENERAL, NONE,    NOT_LATERAL",
        "1, 1, XK_Z, LEADER, NONE,    2, 1, XK_Z, LEADER,  NONE,    SAME_UNIT",
        "1, 1, XK_Z, LEADER, FINANCE, 2, 1, XK_Z, LEADER,  NONE,    ",
        "1, 1, XK_Z, LEADER, FINANCE, 2, 1, XK_Z, LEADER,  PEOPLE,  SAME_UNIT",
        "1, 1, XK_Z, LEADER, NONE,    2, 1, XK_Z, LEADER,  PEOPLE,  SAME_UNIT",
        "1, 1, XK_Z, LEADER, FINANCE, 2, 2, XK_Z, LEADER,  FINANCE, "
    })
    void leadsToALikePostOfAnotherUnitOrAwayFromAKeyPost(
            int post,
            int unit,
            String level,
            String postClass,
            String keyPost,
            int toPost,
            int toUnit,
            String toLevel,
            String toClass,
            String toKeyPost,
            Objection objection) {
        var from = place(post, unit, level, postClass, keyPost, false);
        var to = place(toPost, toUnit, toLevel, toClass, toKeyPost, false);

        assertThat(MoveRules.alone(mover(1, from), to, LIMITS).orElse(null)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false, 2, ",
        "true,  false, false, false, 2, BARRED",
        "false, true,  false, false, 2, UNDER_CASE",
        "false, false, true,  true,  2, HEADS_TOGETHER",
        "false, false, true,  false, 2, ",
        // Home: as a principal only.
        "false, false, false, false, 3, FROM_THERE"
    })
    void letsNobodyGoWhomSomethingKeeps(
            boolean barred, boolean underCase, boolean headLeaves, boolean head, int unit, Objection objection) {
        var mover = mover(1, place(1, 1, "XK_Z", "LEADER", "NONE", head), barred, underCase, headLeaves);
        var to = place(2, unit, "XK_Z", "LEADER", "NONE", true);

        assertThat(MoveRules.alone(mover, to, LIMITS).orElse(null)).isEqualTo(objection);
        assertThat(MoveRules.alone(mover(1, place(1, 1)), place(2, 3), LIMITS)).isEmpty();
    }

    @Test
    void letsTwoChangePlacesButNobodySitOnAnother() {
        var one = mover(1, place(1, 1));
        var other = mover(2, place(2, 2));

        assertThat(MoveRules.check(
                        List.of(new Move(one, other.from(), "C2"), new Move(other, one.from(), "C1")), LIMITS))
                .isEmpty();
        assertThat(MoveRules.check(List.of(new Move(one, other.from(), "C2")), LIMITS))
                .containsExactly(new Finding(0, Objection.HELD, "C2"));
        assertThat(MoveRules.check(
                        List.of(new Move(one, place(9, 9), null), new Move(other, place(9, 9), null)), LIMITS))
                .containsExactly(new Finding(1, Objection.TAKEN, "C1"));
        assertThat(MoveRules.check(List.of(new Move(one, place(8, 8), null), new Move(one, place(9, 9), null)), LIMITS))
                .containsExactly(new Finding(1, Objection.TWICE, "C1"));
    }

    @Test
    void neverLetsTheHeadsOfAUnitLeaveTogether() {
        var secretary = mover(1, place(1, 1, "XK_Z", "LEADER", "NONE", true));
        var mayor = mover(2, place(2, 1, "XK_Z", "LEADER", "NONE", true));
        var deputy = mover(3, place(3, 1));

        assertThat(MoveRules.check(
                        List.of(new Move(secretary, place(8, 8), null), new Move(mayor, place(9, 9), null)), LIMITS))
                .containsExactly(new Finding(1, Objection.HEADS_TOGETHER, "C1"));
        assertThat(MoveRules.check(
                        List.of(new Move(secretary, place(8, 8), null), new Move(deputy, place(9, 9), null)), LIMITS))
                .isEmpty();
    }

    @Test
    void looksAtKinWhereTheySitInTheEnd() {
        var sits = Map.of("C2", List.of(new Seat("X.U2", false, true, "NONE")));
        var one = mover(1, place(1, 1)).withKin(sits);
        var kin = mover(2, place(2, 2));

        assertThat(MoveRules.check(List.of(new Move(one, place(9, 2), null)), LIMITS))
                .containsExactly(new Finding(0, Objection.KIN, "C2"));
        assertThat(MoveRules.check(List.of(new Move(one, place(9, 2), null), new Move(kin, place(8, 8), null)), LIMITS))
                .isEmpty();
        assertThat(MoveRules.check(List.of(new Move(one, place(9, 8), null), new Move(kin, place(8, 8), null)), LIMITS))
                .containsExactly(new Finding(0, Objection.KIN, "C2"));
    }
}
