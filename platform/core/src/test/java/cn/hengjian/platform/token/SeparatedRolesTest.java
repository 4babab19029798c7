package cn.hengjian.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedRolesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "system-admin",
                "audit-admin default-roles-hengjian offline_access uma_authorization",
                "organisation inspector unit-leader",
                "security-admin security-admin"
            })
    void leavesAloneWhatMayBeHeldTogether(String roles) {
        assertThat(SeparatedRoles.combined(split(roles))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system-admin security-admin, security-admin system-admin",
        "security-admin audit-admin, audit-admin security-admin",
        "audit-admin system-admin offline_access, audit-admin system-admin",
        "system-admin organisation, organisation system-admin",
        "cadre audit-admin, audit-admin cadre"
    })
    void namesWhatIsCombined(String roles, String combined) {
        assertThat(SeparatedRoles.combined(split(roles))).isEqualTo(split(combined));
    }

    @Test
    void namesTheRoleThatForbidsAFurtherOne() {
        assertThat(SeparatedRoles.conflictOf("audit-admin", List.of("offline_access", "system-admin")))
                .contains("system-admin");
        assertThat(SeparatedRoles.conflictOf("organisation", List.of("system-admin")))
                .contains("system-admin");
        assertThat(SeparatedRoles.conflictOf("system-admin", List.of("inspector", "cadre")))
                .contains("cadre");
    }

    @Test
    void findsNothingAgainstARoleThatFits() {
        assertThat(SeparatedRoles.conflictOf("organisation", List.of("inspector", "offline_access")))
                .isEmpty();
        assertThat(SeparatedRoles.conflictOf("audit-admin", List.of("audit-admin", "default-roles-hengjian")))
                .isEmpty();
        assertThat(SeparatedRoles.conflictOf("audit-admin", List.of())).isEmpty();
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }
}
