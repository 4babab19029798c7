package cn.hengjian.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Answer;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergePatchTest {

    private static Answer patched(String patch) {
        var note = Notes.written(",\"weight\":5");
        return Call.organisation()
                .with("If-Match", "\"0\"")
                .patch("/notes/" + note.path("id").asText(), patch);
    }

    @Test
    void changesOnlyWhatThePatchNames() {
        var changed = patched("{\"text\":\"another\"}").is(200);

        assertThat(changed.path("text").asText()).isEqualTo("another");
        assertThat(changed.path("kind").asText()).isEqualTo("REMARK");
        assertThat(changed.path("weight").decimalValue()).isEqualByComparingTo("5");
        assertThat(changed.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void removesWhatThePatchSetsToNull() {
        assertThat(patched("{\"weight\":null}").is(200).path("weight").isNull()).isTrue();
    }

    @Test
    void leavesTheVersionWhenNothingChanges() {
        var answer = patched("{}");

        assertThat(answer.is(200).path("version").asInt()).isEqualTo(0);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'bogus':1}|/bogus unknown-field",
                "{'code':'X'}|/code unknown-field",
                "{'text':null}|/text not-blank",
                "{'text':5}|/text wrong-type",
                "{'text':'a\\u0000'}|/text unusable-text",
                "{'kind':'LETTER'}|/kind wrong-value",
                "{'weight':1e400}|/weight out-of-range",
                "{'weight':1e2147483647}|/weight out-of-range",
                "{'weight':'5'}|/weight wrong-type",
                "{'weight':{'a':1}}|/weight wrong-type"
            })
    void namesThePlaceOfAWrongChange(String patch, String place) {
        var answer = patched(patch.replace('\'', '"'));

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("body " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"x\""})
    void refusesAPatchThatIsNoObject(String patch) {
        patched(patch).isProblem(422, "invalid-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void refusesAPatchWithoutContent(String patch) {
        patched(patch).isProblem(422, "invalid-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"text\":\"a\",\"text\":\"b\"}", "{} 5"})
    void refusesAPatchThatIsNotJson(String patch) {
        patched(patch).isProblem(400, "unreadable-request");
    }
}
