package cn.hengjian.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.hengjian.platform.crypto.GenerateKeys;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCursorTest {

    private final SignedCursor cursors = SignedCursor.ofKey(GenerateKeys.key());

    @ParameterizedTest
    @ValueSource(strings = {"", "01890a5d-ac96-774b-bcce-b302099a8057", "[\"王\",12]"})
    void readsWhatItMade(String payload) {
        var cursor = cursors.encode("cadres?unit=D001", payload);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.decode("cadres?unit=D001", cursor)).isEqualTo(payload);
    }

    @Test
    void refusesACursorOfAnotherPurposeOrKey() {
        var cursor = cursors.encode("cadres?unit=D001", "1");

        refuses("cadres?unit=D002", cursor);
        refuses("cadres?unit=D001", SignedCursor.ofKey(GenerateKeys.key()).encode("cadres?unit=D001", "1"));
    }

    @Test
    void refusesEachChangeOfACharacter() {
        var cursor = cursors.encode("cadres", "payload");

        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refuses("cadres", cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "***", "AAAA", "王", "\u0000", "AAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoCursor(String cursor) {
        refuses("cadres", cursor);
    }

    @Test
    void refusesAVeryLongCursorUnread() {
        refuses("cadres", "A".repeat(4_097));
    }

    private void refuses(String purpose, String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cursors.decode(purpose, cursor))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(HttpProblem.UNREADABLE);
                    assertThat(problem.violations()).singleElement().satisfies(violation -> {
                        assertThat(violation.place()).isEqualTo(new Violation.Place.Query("cursor"));
                        assertThat(violation.code()).isEqualTo("invalid-cursor");
                    });
                });
    }
}
