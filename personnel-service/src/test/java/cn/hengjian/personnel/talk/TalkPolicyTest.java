package cn.hengjian.personnel.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.policy.PolicyPack;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkPolicyTest {

    private static Map<String, String> shipped() {
        var values = new HashMap<String, String>();
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(Path.of("src/main/resources/policy/CN-CURRENT_2_2026-01-01.csv"))) {
            rows.forEach(row -> values.put(row.getField("key"), row.getField("value")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static void read(Map<String, String> values) {
        new TalkPolicy.Reader().read(new PolicyPack("CN-CURRENT", 3, values));
    }

    @Test
    void readsWhatIsShipped() {
        read(shipped());

        var policy = new TalkPolicy(new PolicyPack("CN-CURRENT", 2, shipped()));
        assertThat(policy.approvers("XK_Z")).containsExactly("county-committee");
        assertThat(policy.approvers("NONE")).isEqualTo(Set.of("county-committee", "organisation"));
        assertThat(policy.approvers("XC_F")).isEmpty();
        assertThat(policy.rectify(null)).hasToString("P6M");
        assertThat(policy.rectify(3)).hasToString("P3M");
    }

    @ParameterizedTest
    @CsvSource({
        "talk.approvers.XK_F, unit-leader",
        "talk.rectifyWithin,  P180D",
        "talk.rectifyWithin,  P13M",
        "talk.rectifyMinMonths, 7",
        "talk.rectifyMaxMonths, 5",
        "talk.extensionMaxMonths, 0",
        "talk.noPromotion,    P180D",
        "talk.answerWithin,   soon",
        "talk.warnBefore.PLAN, early"
    })
    void refusesWhatTalksCannotBeRunUnder(String key, String value) {
        var values = shipped();
        values.put(key, value);

        assertThatThrownBy(() -> read(values))
                .isInstanceOfAny(
                        IllegalArgumentException.class, IllegalStateException.class, NullPointerException.class);
    }
}
