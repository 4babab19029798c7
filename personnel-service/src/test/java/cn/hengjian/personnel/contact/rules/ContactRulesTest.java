package cn.hengjian.personnel.contact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.contact.rules.ContactRules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {

    @ParameterizedTest
    @CsvSource({
        // event, holder, receiver, concerned, kin, work point, refusal
        "ACCEPT, true, true, true, false, false,",
        "ACCEPT, true, false, true, false, false, NOT_THE_RECEIVER",
        "VISIT, true, false, true, false, false,",
        "VISIT, false, true, true, false, false, NOT_THE_HOLDER",
        "SOLVE, false, false, false, false, false, NOT_THE_HOLDER",
        "RATE, false, false, false, false, true,",
        "RATE, false, false, false, false, false, NOT_A_WORK_POINT",
        "RATE, false, false, true, false, true, OWN_CASE",
        "END, false, false, false, true, false, KIN",
        "HAND_OVER, false, false, true, true, false, OWN_CASE",
        "WAIVE, false, false, false, false, false,",
        "CANCEL, false, false, false, true, false, KIN",
    })
    void guardsEachStep(
            ContactEvent event,
            boolean holder,
            boolean receiver,
            boolean concerned,
            boolean kin,
            boolean workPoint,
            Refusal refusal) {
        var ruling = ContactRules.decide(event, new ContactFacts(holder, receiver, concerned, kin, workPoint));

        assertThat(ruling).isEqualTo(refusal == null ? Ruling.granted() : Ruling.refused(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, VILLAGE, true",
        "VILLAGE, TOWNSHIP, false",
        "UNIT, VILLAGE, true",
        "UNIT, DEPARTMENT, true",
        "UNIT, COUNTY, false",
        "PERSON, TOWNSHIP, true",
        "ENTERPRISE, COUNTY, false",
    })
    void knowsWhereATargetCanBe(Nature nature, String unitKind, boolean accepted) {
        assertThat(nature.accepts(unitKind)).isEqualTo(accepted);
    }
}
