package cn.hengjian.supervision.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.opinion.rules.OpinionRules;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionRulesTest {

    @ParameterizedTest
    @CsvSource({
        // event, kind, state, serves the unit, refusal
        "TRANSFER,     OPINION, CLASSIFIED,     false, -",
        "TRANSFER,     OPINION, CLASSIFIED,     true,  OWN_UNIT",
        "TRANSFER,     CLAIM,   CLASSIFIED,     false, A_CLAIM",
        "STUDY,        OPINION, CLASSIFIED,     false, -",
        "STUDY,        OPINION, CLASSIFIED,     true,  OWN_UNIT",
        "STUDY,        OPINION, TRANSFERRED,    true,  -",
        "STUDY,        OPINION, TRANSFERRED,    false, NOT_OF_THE_UNIT",
        "ADOPT,        OPINION, STUDIED,        false, -",
        "ADOPT,        OPINION, STUDIED,        true,  OWN_UNIT",
        "ADOPT_PARTLY, OPINION, STUDIED,        true,  OWN_UNIT",
        "DECLINE,      OPINION, STUDIED,        true,  OWN_UNIT",
        "REPLY,        OPINION, ADOPTED,        false, -",
        "REPLY,        OPINION, PARTLY_ADOPTED, true,  OWN_UNIT",
        "WITHDRAW,     CLAIM,   CLASSIFIED,     false, -",
    })
    void decides(OpinionEvent event, Kind kind, OpinionState state, boolean serves, String refusal) {
        var ruling = OpinionRules.decide(event, new OpinionFacts(kind, state, serves));

        assertThat(ruling instanceof Ruling.Refused(var why) ? why.name() : "-").isEqualTo(refusal);
    }
}
