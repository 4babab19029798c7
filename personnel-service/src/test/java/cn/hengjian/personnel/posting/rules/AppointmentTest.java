package cn.hengjian.personnel.posting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Appointment.Bar;
import cn.hengjian.personnel.posting.rules.Appointment.Decision;
import cn.hengjian.personnel.posting.rules.Appointment.Facts;
import cn.hengjian.personnel.posting.rules.Appointment.KinClash;
import cn.hengjian.personnel.posting.rules.Appointment.Limits;
import cn.hengjian.personnel.posting.rules.Appointment.Staff;
import cn.hengjian.personnel.posting.rules.Avoidance.KinTie;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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
                new Facts(established, serves, holder, otherPost, BIRTH, from, promotion, bar, block, Limits.NONE));

        var expected = outcome.equals("ACCEPTED")
                ? new Decision.Accepted()
                : new Decision.Refused(Appointment.Reason.valueOf(outcome), other);
        assertThat(decision).isEqualTo(expected);
    }

    private static Decision limited(Limits limits, String holder) {
        return Appointment.decide(
                new Facts(true, true, holder, null, BIRTH, LocalDate.of(2026, 3, 2), false, null, null, limits));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, TERMS_SERVED",
        "2026-03-03, 2026-03-02, TENURE_FULL",
        "2026-03-03, 2026-03-03, ",
        ",           2026-03-02, TENURE_FULL",
        ",           ,           "
    })
    void refusesWhoseTimeInThePostIsFull(LocalDate terms, LocalDate tenure, Appointment.Reason reason) {
        var decision = limited(new Limits(terms, tenure, LocalDate.of(2016, 3, 2), null, null, null), null);

        assertThat(decision).isEqualTo(reason == null ? new Decision.Accepted() : new Decision.Refused(reason, null));
    }

    @ParameterizedTest
    @CsvSource({"5, 4, ", "5, 5, UNIT_FULL", "0, 0, UNIT_FULL"})
    void refusesOneMoreThanTheUnitHasPlacesFor(int establishment, int others, Appointment.Reason reason) {
        var decision = limited(new Limits(null, null, null, null, null, new Staff(establishment, others)), null);

        assertThat(decision).isEqualTo(reason == null ? new Decision.Accepted() : new Decision.Refused(reason, null));
    }

    @Test
    void tellsOfKinAndHomeBeforeThePostThatIsHeld() {
        var kin = new KinClash(KinTie.LINE, "C000002");

        assertThat(limited(new Limits(null, null, null, kin, "衡安县", null), "C000001"))
                .isEqualTo(new Decision.Refused(Appointment.Reason.KIN_AVOIDED, "C000002"));
        assertThat(limited(new Limits(null, null, null, null, "衡安县", null), "C000001"))
                .isEqualTo(new Decision.Refused(Appointment.Reason.FROM_THERE, "衡安县"));
    }
}
