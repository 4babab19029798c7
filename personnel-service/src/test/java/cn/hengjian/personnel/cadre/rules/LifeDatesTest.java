package cn.hengjian.personnel.cadre.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LifeDates.MinimumAges AGES = new LifeDates.MinimumAges(14, 18);

    @ParameterizedTest
    @CsvSource({
        "1985-03-12, 2007-07-15, 2006-06-01, ''",
        "1985-03-12,           ,           , ''",
        "1900-01-01,           ,           , ''",
        "1899-12-31,           ,           , BORN_TOO_EARLY",
        "2012-11-22,           ,           , ''",
        "2012-11-23,           ,           , BORN_TOO_LATE",
        "1985-03-12, 1999-03-12,           , ''",
        "1985-03-12, 1999-03-11,           , WORK_TOO_EARLY",
        "1984-02-29, 1998-02-28,           , ''",
        "1984-02-29, 1998-02-27,           , WORK_TOO_EARLY",
        "1985-03-12, 2026-11-22,           , ''",
        "1985-03-12, 2026-11-23,           , WORK_IN_FUTURE",
        "1985-03-12,           , 2003-03-12, ''",
        "1985-03-12,           , 2003-03-11, PARTY_TOO_EARLY",
        "1985-03-12,           , 2026-11-22, ''",
        "1985-03-12,           , 2026-11-23, PARTY_IN_FUTURE",
        "1985-03-12, 1980-01-01, 2027-01-01, WORK_TOO_EARLY PARTY_IN_FUTURE",
        "2020-01-01, 2019-01-01, 2019-01-01, BORN_TOO_LATE WORK_TOO_EARLY PARTY_TOO_EARLY"
    })
    void objectsToWhatCannotBe(LocalDate birth, LocalDate workStart, LocalDate partyJoined, String expected) {
        var objections = new LifeDates(birth, workStart, partyJoined).objections(AGES, TODAY);

        assertThat(objections.stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
