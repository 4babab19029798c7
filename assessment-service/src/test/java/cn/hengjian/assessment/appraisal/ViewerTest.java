package cn.hengjian.assessment.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.security.Caller;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static Caller caller(String... roles) {
        return new Caller("s", "u", Set.of(roles), Set.of("D001"), "C000001");
    }

    @Test
    void countsOnlyTheRolesThatAppraisalsAreFor() {
        assertThat(Viewer.of(caller("inspector", "unit-leader")).scope().county())
                .isFalse();
        assertThat(Viewer.of(caller("inspector", "unit-leader")).scope().units())
                .containsExactly("D001");
        assertThat(Viewer.of(caller("inspector", "unit-leader")).full()).isFalse();
        assertThat(Viewer.of(caller("unit-hr", "cadre")).scope().units()).isEmpty();
        assertThat(Viewer.of(caller("cadre")).scope().cadre()).isNull();
        assertThat(Viewer.of(caller("organisation")).scope().county()).isTrue();
        assertThat(Viewer.of(caller("organisation")).full()).isTrue();
    }
}
