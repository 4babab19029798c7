package cn.hengjian.personnel.posting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Appointment.Bar;
import cn.hengjian.personnel.posting.rules.Appointment.Decision;
import cn.hengjian.personnel.posting.rules.Appointment.Facts;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    private static final LocalDate BIRTH = LocalDate.of(1985, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "true,  true,         ,         , 1985-03-13, false, false, false, ACCEPTED,             ",
        "false, true,         ,         , 2020-01-01, false, false, false, POST_ABOLISHED,       ",
        "true,  false,        ,         , 2020-01-01, false, false, false, CADRE_NOT_IN_SERVICE, ",
        "true,  true,         ,         , 1985-03-12, false, false, false, BEFORE_BIRTH,         ",
        "true,  true,  C000001,         , 2020-01-01, false, false, false, POST_OCCUPIED,        C000001",
        "true,  true,         , D001P001, 2020-01-01, false, false, false, HAS_MAIN_POST,        D001P001",
        "true,  true,  C000001, D001P001, 2020-01-01, false, false, false, POST_OCCUPIED,        C000001",
        "false, false, C000001, D001P001, 1985-03-12, true,  true,  false, POST_ABOLISHED,       ",
        "true,  true,         ,         , 2020-01-01, true,  false, false, ACCEPTED,             ",
        "true,  true,         ,         , 2020-01-01, false, true,  false, ACCEPTED,             ",
        "true,  true,         ,         , 2020-01-01, true,  true,  false, PROMOTION_BARRED,     TALK-2026-000001",
        "true,  true,  C000001, D001P001, 2020-01-01, true,  true,  false, PROMOTION_BARRED,     TALK-2026-000001",
        "true,  true,         ,         , 1985-03-12, true,  true,  true,  BEFORE_BIRTH,         ",
        "true,  true,         ,         , 2020-01-01, false, false, true,  APPOINTMENT_BARRED,   LAST-2026-000001",
        "true,  true,  C000001, D001P001, 2020-01-01, true,  true,  true,  APPOINTMENT_BARRED,   LAST-2026-000001"
    })
    void decides(
            boolean established,
            boolean serves,
            String holder,
            String otherPost,
            LocalDate from,
            boolean promotion,
            boolean barred,
            boolean blocked,
            String outcome,
            String other) {
        var bar = barred ? new Bar("SM-1", "TALK-2026-000001", LocalDate.of(2020, 6, 30)) : null;
        var block = blocked ? new Bar("SM-2", "LAST-2026-000001", LocalDate.of(2020, 6, 30)) : null;

        var decision = Appointment.decide(
                new Facts(established, serves, holder, otherPost, BIRTH, from, promotion, bar, block));

        var expected = outcome.equals("ACCEPTED")
                ? new Decision.Accepted()
                : new Decision.Refused(Appointment.Reason.valueOf(outcome), other);
        assertThat(decision).isEqualTo(expected);
    }
}
