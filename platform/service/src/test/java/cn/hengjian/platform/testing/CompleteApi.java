package cn.hengjian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The API's description says what each tag is about, and shows of each operation what a test really sent and got. */
public abstract class CompleteApi {

    /** What is missing is recorded by the tests that use the operation, run with {@code -Dexamples.rewrite=true}. */
    @Test
    void givesEachOperationAnExampleThatItsDescriptionAllows() {
        var api = ServedApi.underTest();
        var check = new ExampleCheck(api);

        assertThat(api.operations().stream().flatMap(operation -> check.faults(operation).stream()))
                .as("what is to be mended; './hengjian contract <service>' records examples")
                .isEmpty();
    }

    @Test
    void keepsNoExampleOfAnOperationThatIsGone() throws IOException {
        var operations = ServedApi.underTest().operations().stream()
                .map(ServedOperation::id)
                .toList();

        assertThat(RecordedExchange.recorded()).as("files in openapi").isSubsetOf(operations);
    }

    @Test
    void saysWhatEachTagIsAbout() {
        assertThat(ServedApi.underTest().undescribedTags())
                .as("tags without a description; one of the resources says it in @Tag")
                .isEmpty();
    }
}
