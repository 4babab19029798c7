package cn.hengjian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScopeTest {

    /** Whose rows there are: unit and cadre. */
    private static final String ROWS = "SELECT c.number FROM (VALUES ('C1', 'ROOT'), ('C2', 'ROOT.D001'),"
            + " ('C3', 'ROOT.D001.D001A'), ('C4', 'ROOT.D002')) AS c (number, path_text)"
            + " CROSS JOIN LATERAL (SELECT path_text::ltree AS path) p WHERE true";

    @Inject
    Database database;

    private static Caller caller(Set<String> roles, Set<String> units, String cadre) {
        return new Caller("s", "u", roles, units, cadre);
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                arguments(caller(Set.of("organisation"), Set.of(), null), "C1 C2 C3 C4"),
                arguments(caller(Set.of("county-committee"), Set.of("D001"), "C1"), "C1 C2 C3 C4"),
                arguments(caller(Set.of("unit-leader"), Set.of("D001"), null), "C2 C3"),
                arguments(caller(Set.of("unit-hr"), Set.of("D001A"), null), "C3"),
                arguments(caller(Set.of("unit-leader"), Set.of("D001", "D002"), null), "C2 C3 C4"),
                arguments(caller(Set.of("unit-leader"), Set.of("ROOT"), null), "C1 C2 C3 C4"),
                arguments(caller(Set.of("unit-leader"), Set.of("D999"), null), ""),
                arguments(caller(Set.of("unit-leader"), Set.of("D001' OR true --"), null), ""),
                arguments(caller(Set.of("unit-leader"), Set.of(), null), ""),
                arguments(caller(Set.of("cadre"), Set.of(), "C4"), "C4"),
                arguments(caller(Set.of("cadre"), Set.of(), null), ""),
                arguments(caller(Set.of("cadre"), Set.of("D001"), "C4"), "C4"),
                arguments(caller(Set.of("cadre", "unit-leader"), Set.of("D001"), "C4"), "C2 C3 C4"),
                arguments(caller(Set.of("unit-leader"), Set.of("D001"), "C4"), "C2 C3"),
                arguments(caller(Set.of("system-admin"), Set.of("D001"), "C1"), ""),
                arguments(caller(Set.of("security-admin"), Set.of(), null), ""),
                arguments(caller(Set.of("audit-admin"), Set.of(), null), ""),
                arguments(caller(Set.of("system-admin", "cadre"), Set.of(), "C1"), "C1"),
                arguments(caller(Set.of(), Set.of("D001"), "C1"), ""));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void showsWhatTheRolesAddUpTo(Caller caller, String visible) {
        var seen = database.list(
                Sql.of(ROWS)
                        .and(Scope.of(caller).predicate("p.path", "c.number"))
                        .add("ORDER BY c.number"),
                row -> row.text("number"));

        assertThat(String.join(" ", seen)).isEqualTo(visible);
    }

    @Test
    void showsACadreNothingWhereRowsAreAboutUnits() {
        var cadre = caller(Set.of("cadre"), Set.of(), "C4");

        assertThat(database.list(
                        Sql.of(ROWS).and(Scope.of(cadre).predicate("p.path", null)), row -> row.text("number")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county-committee",
                "organisation",
                "discipline",
                "hr-bureau",
                "supervision-office",
                "petition-office",
                "assessment-committee",
                "inspector"
            })
    void givesEachCountyRoleTheCounty(String role) {
        assertThat(Scope.of(caller(Set.of(role), Set.of(), null))).isEqualTo(new Scope(true, Set.of(), null));
    }
}
