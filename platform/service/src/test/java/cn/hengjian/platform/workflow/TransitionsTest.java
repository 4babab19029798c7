package cn.hengjian.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TransitionsTest {

    private String note;

    @BeforeEach
    void write() {
        note = "/notes/" + Notes.written().path("id").asText();
    }

    @Test
    void makesATransitionAndLogsIt() {
        var filed = Call.organisation().post(note + "/filing").is(200);

        assertThat(filed.path("state").asText()).isEqualTo("FILED");
        var history = Call.organisation().get(note + "/history").is(200);
        assertThat(history)
                .extracting(made -> made.path("event").asText() + " "
                        + made.path("from").asText() + " "
                        + made.path("to").asText() + " " + made.path("actor").asText() + " "
                        + made.path("reason").asText() + " " + made.path("rules"))
                .containsExactly(
                        "CREATE null DRAFT test.organisation null []",
                        "FILE DRAFT FILED test.organisation because [\"R1\"]");
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        Call.organisation().post(note + "/filing").is(200);

        var problem = Call.organisation().post(note + "/filing").isProblem(409, "transition-refused");

        assertThat(problem.path("title").asText()).isEqualTo("The state does not allow this");
        assertThat(problem.path("detail").asText())
                .isEqualTo("SM-NOTE: in state FILED there is no FILE; there is: [ARCHIVE]");
        assertThat(Call.organisation().get(note + "/history").is(200)).hasSize(2);
    }

    @Test
    void refusesWhatIsForAnotherRole() {
        var problem = Call.by("hr-bureau").post(note + "/filing").isProblem(403, "forbidden");

        assertThat(problem.path("detail").asText()).isEqualTo("FILE is done by the roles: organisation, unit-leader");
        assertThat(Call.organisation().get(note).is(200).path("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void listsWhatEachReaderMayDo() {
        assertThat(Call.organisation()
                        .get(note)
                        .is(200)
                        .path("allowedTransitions")
                        .toString())
                .isEqualTo("[\"FILE\"]");
        assertThat(Call.by("hr-bureau")
                        .get(note)
                        .is(200)
                        .path("allowedTransitions")
                        .toString())
                .isEqualTo("[]");

        Call.organisation().post(note + "/filing").is(200);

        assertThat(Call.by("hr-bureau")
                        .get(note)
                        .is(200)
                        .path("allowedTransitions")
                        .toString())
                .isEqualTo("[\"ARCHIVE\"]");
    }
}
