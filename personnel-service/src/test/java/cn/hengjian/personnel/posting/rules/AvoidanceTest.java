package cn.hengjian.personnel.posting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Avoidance.KinTie;
import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvoidanceTest {

    private static final Set<String> KEY_WORK = Set.of("PEOPLE", "FINANCE");

    @ParameterizedTest
    @CsvSource({
        // path, principal, leads, key post; twice
        "X.D1,    false, false, NONE, X.D1,    false, false, NONE,      SAME_UNIT",
        "X.D1,    false, false, NONE, X.D2,    false, false, NONE,      ",
        "X.D1,    true,  true,  NONE, X.D2,    false, false, FINANCE,   ",
        "X.D1,    true,  true,  NONE, X.D1.S1, false, false, NONE,      LINE",
        "X.D1,    false, true,  NONE, X.D1.S1, false, false, NONE,      ",
        "X,       true,  true,  NONE, X.D1,    false, false, NONE,      LINE",
        "X,       true,  true,  NONE, X.D1.S1, false, false, NONE,      ",
        "X,       true,  true,  NONE, X.D1.S1, false, false, FINANCE,   KEY_WORK",
        "X,       true,  true,  NONE, X.D1.S1, false, false, MATERIALS, ",
        "X.D1,    false, true,  NONE, X.D1.S1, false, false, PEOPLE,    KEY_WORK",
        "X.D1,    false, false, NONE, X.D1.S1, false, false, PEOPLE,    ",
        // A code that another one begins with is not above it.
        "X.D1,    true,  true,  NONE, X.D11,   false, false, PEOPLE,    ",
        "X.D1,    true,  true,  NONE, X.D11.S, false, false, PEOPLE,    "
    })
    void tiesKinWhicheverOfThemIsAsked(
            String path,
            boolean principal,
            boolean leads,
            String keyPost,
            String otherPath,
            boolean otherPrincipal,
            boolean otherLeads,
            String otherKeyPost,
            KinTie tie) {
        var one = new Seat(path, principal, leads, keyPost);
        var other = new Seat(otherPath, otherPrincipal, otherLeads, otherKeyPost);

        assertThat(Avoidance.between(one, other, KEY_WORK).orElse(null)).isEqualTo(tie);
        assertThat(Avoidance.between(other, one, KEY_WORK).orElse(null)).isEqualTo(tie);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  TOWNSHIP,   青石镇, 某省衡安县青石镇, true",
        "false, TOWNSHIP,   青石镇, 某省衡安县青石镇, false",
        "true,  TOWNSHIP,   青石镇, 某省衡安县白水镇, false",
        "true,  TOWNSHIP,   青石镇, ,                 false",
        "true,  COUNTY,     衡安县, 某省衡安县青石镇, true",
        "true,  DEPARTMENT, 青石镇, 某省衡安县青石镇, false"
    })
    void keepsPrincipalsFromWhereTheyComeFrom(
            boolean principal, String kind, String name, String nativePlace, boolean kept) {
        assertThat(Avoidance.atHome(principal, kind, name, nativePlace, Set.of("COUNTY", "TOWNSHIP")))
                .isEqualTo(kept);
    }
}
