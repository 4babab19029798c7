package cn.hengjian.supervision.accusation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.accusation.rules.AccusationRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccusationRulesTest {

    @ParameterizedTest
    @CsvSource({
        // event, real name, refusal
        "ACCEPT,   false, -",
        "DECLINE,  false, -",
        "RETURN,   false, -",
        "HANDLE,   false, -",
        "CONCLUDE, false, -",
        "REPLY,    true,  -",
        "REPLY,    false, ANONYMOUS",
    })
    void decides(AccusationEvent event, boolean realName, String refusal) {
        var ruling = AccusationRules.decide(event, realName);

        assertThat(ruling instanceof Ruling.Refused(var why) ? why.name() : "-").isEqualTo(refusal);
    }
}
