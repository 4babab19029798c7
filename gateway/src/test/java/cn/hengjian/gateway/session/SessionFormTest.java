package cn.hengjian.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
                "eyJhbGciOiJub25lIn0.e30.",
                "opaque",
                "not base64: 机构",
                "a.b.c",
                "YR",
                "YQ==",
                "."
            })
    void givesBackEveryTokenAsItWas(String token) {
        var session = aSession(token);

        assertThat(SessionForm.read(SessionForm.write(session))).contains(session);
    }

    @Test
    void readsNothingFromOtherBytes() {
        var bytes = SessionForm.write(aSession("a.b.c"));
        var newer = bytes.clone();
        newer[0]++;

        assertThat(SessionForm.read(newer)).isEmpty();
        assertThat(SessionForm.read(new byte[0])).isEmpty();
        assertThat(SessionForm.read(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    }

    private static Session aSession(String token) {
        var time = Instant.ofEpochMilli(1_763_800_000_123L);
        return new Session(
                "sid", "sub", "csrf", time, token, time.plusSeconds(1), time.plusSeconds(2), token + token, time);
    }
}
