package cn.hengjian.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccessTest {

    private static final ServiceAccess PERSONNEL = new ServiceAccess("personnel");

    @Test
    void asksForTheServicesOwnAudience() {
        assertThat(PERSONNEL.audience()).isEqualTo("hengjian-personnel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsAReaderRead(String method) {
        assertThat(PERSONNEL.missingScope(method, List.of("personnel.read"))).isEmpty();
        assertThat(PERSONNEL.missingScope(method, List.of("personnel.write"))).isEmpty();
        assertThat(PERSONNEL.missingScope(method, List.of("assessment.read", "assessment.write")))
                .contains("personnel.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "get", "LINK"})
    void letsOnlyAWriterChangeAnything(String method) {
        assertThat(PERSONNEL.missingScope(method, List.of("personnel.write"))).isEmpty();
        assertThat(PERSONNEL.missingScope(method, List.of("personnel.read", "assessment.write")))
                .contains("personnel.write");
        assertThat(PERSONNEL.missingScope(method, List.of())).contains("personnel.write");
    }
}
