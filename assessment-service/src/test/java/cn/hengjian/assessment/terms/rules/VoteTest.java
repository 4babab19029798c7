package cn.hengjian.assessment.terms.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.problem.Violation.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteTest {

    // Two thirds of nine are six; more than half of nine are five.
    @ParameterizedTest
    @CsvSource({"9,6,5,true", "9,5,5,false", "9,6,4,false", "10,7,5,false", "10,7,6,true", "3,2,2,true"})
    void asksForEnoughMembersAndEnoughAgreement(int due, int present, int agreed, boolean collective) {
        assertThat(new Vote(due, present, agreed).isCollective(new Share(2, 3), new Share(1, 2)))
                .isEqualTo(collective);
    }

    @Test
    void namesEachNumberThatCannotBe() {
        assertThat(new Vote(9, 9, 9).objections()).isEmpty();
        assertThat(new Vote(9, 10, 11).objections())
                .extracting(Violation::place)
                .containsExactly(new Place.Body("/present"), new Place.Body("/agreed"));
    }
}
