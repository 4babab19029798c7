package cn.hengjian.personnel.measure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.measure.rules.Meeting.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {

    private static final Share QUORUM = Share.parse("2/3");
    private static final Share HALF = Share.parse("1/2");

    @ParameterizedTest
    @CsvSource({
        "9,  6, 5, true,  true",
        "9,  5, 5, false, true",
        "9,  9, 4, true,  false",
        "8,  6, 5, true,  true",
        "8,  5, 5, false, true",
        "8,  8, 4, true,  false",
        "10, 7, 6, true,  true",
        "10, 6, 6, false, true",
        "1,  1, 1, true,  true",
        "1,  1, 0, true,  false"
    })
    void asksForTwoThirdsPresentAndMoreThanHalfOfThoseDue(
            int due, int present, int agreed, boolean quorum, boolean majority) {
        var meeting = new Meeting(due, present, agreed);

        assertThat(meeting.hasQuorum(QUORUM)).isEqualTo(quorum);
        assertThat(meeting.hasMajority(HALF)).isEqualTo(majority);
        assertThat(meeting.objections("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "3/2", "1/0", "-1/2", "a/b"})
    void refusesWhatIsNoShare(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
