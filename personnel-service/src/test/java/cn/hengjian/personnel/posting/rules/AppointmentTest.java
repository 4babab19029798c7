package cn.hengjian.personnel.posting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Appointment.Decision;
import cn.hengjian.personnel.posting.rules.Appointment.Facts;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    private static final LocalDate BIRTH = LocalDate.of(1985, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "true,  true,         ,         , 1985-03-13, ACCEPTED,             ",
        "false, true,         ,         , 2020-01-01, POST_ABOLISHED,       ",
        "true,  false,        ,         , 2020-01-01, CADRE_NOT_IN_SERVICE, ",
        "true,  true,         ,         , 1985-03-12, BEFORE_BIRTH,         ",
        "true,  true,  C000001,         , 2020-01-01, POST_OCCUPIED,        C000001",
        "true,  true,         , D001P001, 2020-01-01, HAS_MAIN_POST,        D001P001",
        "true,  true,  C000001, D001P001, 2020-01-01, POST_OCCUPIED,        C000001",
        "false, false, C000001, D001P001, 1985-03-12, POST_ABOLISHED,       "
    })
    void decides(
            boolean established,
            boolean serves,
            String holder,
            String otherPost,
            LocalDate from,
            String outcome,
            String other) {
        var decision = Appointment.decide(new Facts(established, serves, holder, otherPost, BIRTH, from));

        var expected = outcome.equals("ACCEPTED")
                ? new Decision.Accepted()
                : new Decision.Refused(Appointment.Reason.valueOf(outcome), other);
        assertThat(decision).isEqualTo(expected);
    }
}
