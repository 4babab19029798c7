package cn.hengjian.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/cadres", "/cadres/C000001?tab=posts&x=%2F%2Fy", "/%E5%B9%B2", "/sessions", "/a?b=//c"})
    void takesAPathOfThisSite(String path) {
        assertThat(ReturnPath.read(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a//b",
                "/a/../b",
                "/%2fevil.example",
                "/%5cevil.example",
                "/%09/evil.example",
                "/\t/evil.example",
                "/\n//evil.example",
                " /a",
                "/a b",
                "/a#b",
                "/a\r\nSet-Cookie: x=y",
                "http://localhost:8080/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\u2215evil",
                "/%C0%AFevil",
                "/session",
                "/session/login?return=/",
                "/session/logout"
            })
    void takesNothingElse(String path) {
        assertThat(ReturnPath.read(path)).isEmpty();
    }

    @Test
    void takesNoPathThatWouldNotFitIntoACookie() {
        assertThat(ReturnPath.read("/" + "a".repeat(1023))).isPresent();
        assertThat(ReturnPath.read("/" + "a".repeat(1024))).isEmpty();
    }
}
