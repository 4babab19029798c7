package cn.hengjian.assessment.circumstance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.time.LegalPeriod.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTest {

    private static final UUID HOME = new UUID(0, 1);
    private static final UUID ELSEWHERE = new UUID(0, 2);
    private static final UUID FURTHER = new UUID(0, 3);

    private static final ParticipationParameters PARAMETERS = new ParticipationParameters(
            Map.of(
                    Sanction.WARNING, new LegalPeriod(6, Unit.MONTHS),
                    Sanction.DEMERIT, new LegalPeriod(12, Unit.MONTHS),
                    Sanction.MAJOR_DEMERIT, new LegalPeriod(18, Unit.MONTHS),
                    Sanction.DEMOTION, new LegalPeriod(24, Unit.MONTHS),
                    Sanction.REMOVAL, new LegalPeriod(24, Unit.MONTHS)),
            new Share(1, 2),
            new Share(1, 2));

    private static Circumstance fact(CircumstanceKind kind, String from, @Nullable String until) {
        return new Circumstance(kind, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), null, null);
    }

    private static Circumstance sanction(Sanction sanction, String on) {
        return new Circumstance(CircumstanceKind.SANCTION, LocalDate.parse(on), null, sanction, null);
    }

    private static Circumstance aCase(String from, @Nullable String until, @Nullable Sanction sanction) {
        return new Circumstance(
                CircumstanceKind.CASE,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                sanction,
                null);
    }

    private static Circumstance move(CircumstanceKind kind, UUID unit, String from, @Nullable String until) {
        return new Circumstance(kind, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), null, unit);
    }

    private static Participation of(int year, Circumstance... facts) {
        return Participation.of(year, HOME, Arrays.asList(facts), PARAMETERS);
    }

    @Test
    void gradesWhoHasNothingOnRecord() {
        var participation = of(2026);

        assertThat(participation.mark()).isNull();
        assertThat(participation.notExcellent()).isFalse();
        assertThat(participation.assessingUnit()).isEqualTo(HOME);
        assertThat(participation.rules()).isEmpty();
    }

    // 365 days: 182 are less than half, 183 more. 366 days: 183 are exactly half.
    @ParameterizedTest
    @CsvSource({
        "2026,2026-01-01,2026-07-01,", "2026,2026-01-01,2026-07-02,NO_GRADE_LEAVE",
        "2028,2028-01-01,2028-07-01,", "2028,2028-01-01,2028-07-02,NO_GRADE_LEAVE",
        "2026,2025-06-01,2026-07-01,", "2026,2026-07-02,2027-12-31,NO_GRADE_LEAVE",
        "2026,2026-07-03,2027-12-31,"
    })
    void givesNoGradeForLeaveOverHalfTheYear(int year, String from, String until, @Nullable NoGrade mark) {
        assertThat(of(year, fact(CircumstanceKind.SICK_LEAVE, from, until)).mark())
                .isEqualTo(mark);
    }

    @Test
    void addsUpSickAndPersonalLeaveButCountsADayOnce() {
        var sick = fact(CircumstanceKind.SICK_LEAVE, "2026-01-01", "2026-05-01");
        var overlapping = fact(CircumstanceKind.PERSONAL_LEAVE, "2026-04-01", "2026-07-01");
        var oneMore = fact(CircumstanceKind.PERSONAL_LEAVE, "2026-12-31", "2026-12-31");

        assertThat(of(2026, sick, overlapping).mark()).isNull();
        assertThat(of(2026, sick, overlapping, oneMore).mark()).isEqualTo(NoGrade.NO_GRADE_LEAVE);
        assertThat(of(2026, sick, overlapping, oneMore).rules()).containsExactly("ASM-LEAVE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,2026-12-30,", "2026-01-01,2026-12-31,NO_GRADE_PROBATION",
        "2026-12-31,2027-12-30,NO_GRADE_PROBATION", "2027-01-01,2027-12-31,"
    })
    void givesNoGradeOnProbationAtTheEndOfTheYear(String from, String until, @Nullable NoGrade mark) {
        assertThat(of(2026, fact(CircumstanceKind.PROBATION, from, until)).mark())
                .isEqualTo(mark);
    }

    @Test
    void waitsForACaseAndFillsInWhatItEndsWith() {
        var open = of(2026, aCase("2026-11-01", null, null));
        var cleared = of(2026, aCase("2026-11-01", "2027-02-01", null));
        var warned = of(2026, aCase("2026-11-01", "2027-02-01", Sanction.WARNING));
        var demerit = of(2026, aCase("2026-11-01", "2027-02-01", Sanction.DEMERIT));

        assertThat(open.mark()).isEqualTo(NoGrade.NO_GRADE_CASE);
        assertThat(cleared.mark()).isNull();
        assertThat(cleared.notExcellent()).isFalse();
        assertThat(warned.mark()).isNull();
        assertThat(warned.notExcellent()).isTrue();
        assertThat(demerit.mark()).isEqualTo(NoGrade.NO_GRADE_SANCTION);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,false", "2026-01-01,true", "2026-12-31,true", "2027-01-01,false"})
    void keepsAWarningInTheYearFromTheBestGrade(String on, boolean notExcellent) {
        var participation = of(2026, sanction(Sanction.WARNING, on));

        assertThat(participation.mark()).isNull();
        assertThat(participation.notExcellent()).isEqualTo(notExcellent);
    }

    @ParameterizedTest
    @CsvSource({
        "DEMERIT,2024-12-31,", "DEMERIT,2025-01-01,NO_GRADE_SANCTION",
        "MAJOR_DEMERIT,2024-06-30,", "MAJOR_DEMERIT,2024-07-01,NO_GRADE_SANCTION",
        "DEMOTION,2023-12-31,", "REMOVAL,2024-01-01,NO_GRADE_SANCTION",
        "DEMERIT,2026-12-31,NO_GRADE_SANCTION", "DEMERIT,2027-01-01,"
    })
    void givesOnlyACommentWhileADemeritOrMoreHasEffect(Sanction sanction, String on, @Nullable NoGrade mark) {
        assertThat(of(2026, sanction(sanction, on)).mark()).isEqualTo(mark);
    }

    @Test
    void keepsWhoWasAdmonishedInTheYearFromTheBestGrade() {
        var admonished = of(2026, fact(CircumstanceKind.ADMONISHMENT, "2026-03-01", null));

        assertThat(admonished.notExcellent()).isTrue();
        assertThat(admonished.rules()).containsExactly("SM-1");
        assertThat(of(2026, fact(CircumstanceKind.ADMONISHMENT, "2025-12-31", null))
                        .notExcellent())
                .isFalse();
    }

    @Test
    void tellsTheGraverMarkOfTwo() {
        assertThat(of(2026, aCase("2026-11-01", null, null), sanction(Sanction.DEMERIT, "2026-05-01"))
                        .mark())
                .isEqualTo(NoGrade.NO_GRADE_SANCTION);
    }

    @Test
    void assessesWhoWasTransferredInThePresentUnit() {
        var facts = List.of(
                move(CircumstanceKind.TRANSFER, FURTHER, "2026-12-31", null),
                move(CircumstanceKind.TRANSFER, ELSEWHERE, "2026-03-01", null));

        assertThat(of(2026, facts.getLast()).assessingUnit()).isEqualTo(ELSEWHERE);
        assertThat(of(2026, facts.toArray(Circumstance[]::new)).assessingUnit()).isEqualTo(FURTHER);
        assertThat(of(2025, facts.toArray(Circumstance[]::new)).assessingUnit()).isEqualTo(HOME);
        assertThat(of(2026, facts.getFirst()).rules()).containsExactly("ASM-MOVE");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-07-01,1", "2026-01-01,2026-07-02,2", "2026-07-02,2027-03-01,2"})
    void assessesWhoWasSecondedWhereHeWorkedForMoreThanHalfTheYear(String from, String until, int unit) {
        assertThat(of(2026, move(CircumstanceKind.SECONDMENT, ELSEWHERE, from, until))
                        .assessingUnit())
                .isEqualTo(new UUID(0, unit));
    }

    @Test
    void leavesWhoIsInTrainingWithTheSendingUnit() {
        var participation = of(2026, fact(CircumstanceKind.TRAINING, "2026-01-01", "2026-12-31"));

        assertThat(participation.assessingUnit()).isEqualTo(HOME);
        assertThat(participation.rules()).containsExactly("ASM-MOVE");
    }
}
