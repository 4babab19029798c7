package cn.hengjian.assessment.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.rules.CourseRules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CourseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    private record Given(
            boolean ownCase,
            boolean rater,
            boolean author,
            int summaryDueIn,
            boolean ballotsMissing,
            @Nullable NoGrade mark,
            boolean notExcellent,
            @Nullable Grade grade,
            @Nullable Grade former,
            boolean ownObjection,
            @Nullable Integer publicFor,
            boolean served,
            @Nullable Integer objectionsFor,
            boolean accepted) {

        static Given with(@Nullable Grade grade) {
            return new Given(false, true, false, -1, false, null, false, grade, null, false, null, false, null, false);
        }

        CourseFacts facts() {
            return new CourseFacts(
                    TODAY,
                    ownCase,
                    rater,
                    author,
                    TODAY.plusDays(summaryDueIn),
                    ballotsMissing,
                    mark,
                    notExcellent,
                    null,
                    grade,
                    former,
                    ownObjection,
                    publicFor == null ? null : TODAY.plusDays(publicFor),
                    served,
                    objectionsFor == null ? null : TODAY.plusDays(objectionsFor),
                    accepted,
                    true,
                    true);
        }
    }

    private static CourseFacts below(Grade ceiling, Grade given) {
        var facts = Given.with(null).facts();
        return new CourseFacts(
                        facts.today(),
                        false,
                        true,
                        false,
                        facts.summaryDue(),
                        false,
                        null,
                        false,
                        new GradeCeiling(ceiling, List.of("V1 重大事故")),
                        null,
                        null,
                        false,
                        null,
                        false,
                        null,
                        false,
                        true,
                        true)
                .giving(given);
    }

    @ParameterizedTest(name = "{1} under a ceiling of {0}: {2}")
    @CsvSource({
        "COMPETENT, EXCELLENT, ABOVE_CEILING",
        "COMPETENT, COMPETENT,",
        "BASIC, COMPETENT, ABOVE_CEILING",
        "BASIC, BASIC,",
        "INCOMPETENT, BASIC, ABOVE_CEILING",
        "INCOMPETENT, INCOMPETENT,"
    })
    void givesNoGradeAboveTheCeilingOfAVeto(Grade ceiling, Grade given, @Nullable Refusal refusal) {
        var facts = below(ceiling, given);

        for (var event :
                List.of(CourseEvent.REVIEW, CourseEvent.PROPOSE, CourseEvent.CHECK_QUOTA, CourseEvent.DECIDE)) {
            assertThat(refusal(event, facts)).isEqualTo(refusal);
        }
    }

    private static @Nullable Refusal refusal(CourseEvent event, Given given) {
        return refusal(event, given.facts());
    }

    private static @Nullable Refusal refusal(CourseEvent event, CourseFacts facts) {
        return CourseRules.decide(event, facts) instanceof Ruling.Refused<Refusal>(var why) ? why : null;
    }

    private static Given publicFor(@Nullable Integer days) {
        return new Given(
                false, true, false, -1, false, null, false, Grade.EXCELLENT, null, false, days, false, 30, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = CourseEvent.class,
            names = {"SUBMIT_SUMMARY", "OBJECT", "FORWARD"},
            mode = EnumSource.Mode.EXCLUDE)
    void letsNobodyActInHisOwnCase(CourseEvent event) {
        var own = new Given(
                true, true, false, -1, false, null, false, Grade.COMPETENT, null, false, null, false, null, true);

        assertThat(refusal(event, own)).isEqualTo(Refusal.OWN_CASE);
    }

    @ParameterizedTest
    @CsvSource({"0,SUMMARY_NOT_DUE", "-1,"})
    void waivesASummaryOnlyAfterItsDay(int dueIn, @Nullable Refusal refusal) {
        var given =
                new Given(false, true, false, dueIn, false, null, false, null, null, false, null, false, null, false);

        assertThat(refusal(CourseEvent.WAIVE_SUMMARY, given)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        ",false,,GRADE_MISSING",
        ",false,COMPETENT,",
        "NO_GRADE_LEAVE,false,,",
        "NO_GRADE_LEAVE,false,COMPETENT,NO_GRADE",
        ",true,EXCELLENT,NOT_EXCELLENT",
        ",true,COMPETENT,"
    })
    void givesAGradeToWhomOneIsDue(
            @Nullable NoGrade mark, boolean notExcellent, @Nullable Grade grade, @Nullable Refusal refusal) {
        var given = new Given(
                false, true, false, -1, false, mark, notExcellent, grade, null, false, null, false, null, false);

        assertThat(refusal(CourseEvent.REVIEW, given)).isEqualTo(refusal);
        assertThat(refusal(CourseEvent.PROPOSE, given)).isEqualTo(refusal);
        assertThat(refusal(CourseEvent.CHECK_QUOTA, given)).isEqualTo(refusal);
        assertThat(refusal(CourseEvent.DECIDE, given)).isEqualTo(refusal);
    }

    @Test
    void letsOnlyTheRaterReviewAndOnlyWithTheBallots() {
        var other = new Given(
                false, false, false, -1, false, null, false, Grade.COMPETENT, null, false, null, false, null, false);
        var waiting = new Given(
                false, true, false, -1, true, null, false, Grade.COMPETENT, null, false, null, false, null, false);

        assertThat(refusal(CourseEvent.REVIEW, other)).isEqualTo(Refusal.NOT_THE_RATER);
        assertThat(refusal(CourseEvent.REVIEW, waiting)).isEqualTo(Refusal.BALLOTS_NOT_CERTIFIED);
    }

    @Test
    void showsInPublicOnlyWhoIsToBeExcellent() {
        assertThat(refusal(CourseEvent.PUBLICISE, Given.with(Grade.EXCELLENT))).isNull();
        assertThat(refusal(CourseEvent.PUBLICISE, Given.with(Grade.COMPETENT))).isEqualTo(Refusal.NOTHING_TO_SHOW);
    }

    @Test
    void makesExcellentFinalOnlyAfterThePublicity() {
        assertThat(refusal(CourseEvent.FINALISE, publicFor(null))).isEqualTo(Refusal.NOT_PUBLICISED);
        assertThat(refusal(CourseEvent.FINALISE, publicFor(0))).isEqualTo(Refusal.PUBLICITY_RUNNING);
        assertThat(refusal(CourseEvent.FINALISE, publicFor(-1))).isNull();
        assertThat(refusal(CourseEvent.FINALISE, Given.with(Grade.BASIC))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"false,0,OBJECTION_TIME_RUNNING", "false,-1,", "true,0,"})
    void filesWhatIsAcceptedOrNobodyObjectsToAnyMore(boolean accepted, int openFor, @Nullable Refusal refusal) {
        var given = new Given(
                false, false, false, -1, false, null, false, Grade.BASIC, null, false, null, true, openFor, accepted);

        assertThat(refusal(CourseEvent.FILE, given)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"false,false,0,", "false,false,-1,OBJECTION_LATE", "true,false,0,NOT_THE_PERSON", "true,true,0,"})
    void takesObjectionsInTime(boolean served, boolean own, int openFor, @Nullable Refusal refusal) {
        var given = new Given(
                own, false, false, -1, false, null, false, Grade.BASIC, null, false, null, served, openFor, false);

        assertThat(refusal(CourseEvent.OBJECT, given)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "true,BASIC,COMPETENT,AGGRAVATED",
        "true,COMPETENT,COMPETENT,",
        "true,COMPETENT,BASIC,",
        "false,COMPETENT,EXCELLENT,",
        "true,COMPETENT,,"
    })
    void neverMakesItWorseForWhoObjects(
            boolean ownObjection, Grade grade, @Nullable Grade former, @Nullable Refusal refusal) {
        var given = new Given(
                false, false, false, -1, false, null, false, grade, former, ownObjection, null, true, 5, false);

        assertThat(refusal(CourseEvent.AMEND, given)).isEqualTo(refusal);
    }

    @Test
    void letsOthersThanTheAuthorsDecideObjections() {
        var author =
                new Given(false, false, true, -1, false, null, false, Grade.BASIC, null, false, null, true, 5, false);

        assertThat(refusal(CourseEvent.AMEND, author)).isEqualTo(Refusal.AUTHOR);
        assertThat(refusal(CourseEvent.UPHOLD_RESULT, author)).isEqualTo(Refusal.AUTHOR);
        assertThat(refusal(CourseEvent.RESUME_PUBLICITY, author)).isEqualTo(Refusal.AUTHOR);
    }

    @Test
    void fillsInOnlyWhatIsMissingAndMayBeThere() {
        var marked = new Given(
                false, false, false, -1, false, NoGrade.NO_GRADE_CASE, false, null, null, false, null, true, 5, false);

        assertThat(refusal(CourseEvent.BACK_FILL, marked)).isEqualTo(Refusal.STILL_MARKED);
        assertThat(refusal(CourseEvent.BACK_FILL, Given.with(Grade.BASIC))).isEqualTo(Refusal.GRADED);
        assertThat(refusal(CourseEvent.BACK_FILL, Given.with(null))).isNull();
    }

    @Test
    void refusesWhatTheServiceOrTheDecisionLacks() {
        var facts = Given.with(Grade.COMPETENT).facts();

        assertThat(refusal(CourseEvent.SERVE, facts.with(false, true))).isEqualTo(Refusal.NOT_WITNESSED);
        assertThat(refusal(CourseEvent.DECIDE, facts.with(true, false))).isEqualTo(Refusal.NOT_COLLECTIVE);
    }
}
