package cn.hengjian.personnel.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.selection.rules.Eligibility.Bar;
import cn.hengjian.personnel.selection.rules.Eligibility.Person;
import cn.hengjian.personnel.selection.rules.Eligibility.Requirement;
import cn.hengjian.personnel.selection.rules.Eligibility.Study;
import cn.hengjian.personnel.selection.rules.Eligibility.Unmet;
import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LegalMinimum CHIEF = new LegalMinimum("XK_F", null, 2, Set.of("21", "31"), "31");
    private static final LegalMinimum DEPUTY = new LegalMinimum(null, "R11", 3, Set.of("21", "31"), "31");
    private static final Set<String> BARRED = Set.of("BASIC", "INCOMPETENT");
    private static final Conditions NONE =
            new Conditions(null, null, false, null, Set.of(), Set.of(), null, null, null);

    private String level = "XK_F";
    private String rank = "R09";
    private int days = 731;
    private int noticeDays = 731;
    private String education = "31";
    private boolean fullTime;
    private String grade = "COMPETENT";
    private List<Bar> bars = List.of();
    private Text unappointable;

    private List<Requirement> unmet(String post, Conditions notice, LegalMinimum law) {
        var person = new Person(
                LocalDate.of(1980, 3, 3),
                LocalDate.of(2006, 3, 2),
                "1",
                "01",
                level,
                rank,
                "DEPARTMENT",
                days,
                noticeDays,
                List.of(new Study(education, fullTime)),
                grade,
                bars,
                unappointable);
        return Eligibility.unmet(person, post, notice, law, BARRED, TODAY).stream()
                .map(Unmet::requirement)
                .toList();
    }

    /** From 2 March 2024 to 1 March 2026 there are 730 days: two full years. */
    @ParameterizedTest
    @CsvSource({"729, false", "730, true", "731, true"})
    void countsDaysAtTheLevelToTheDay(int served, boolean met) {
        days = served;

        assertThat(unmet("XK_Z", NONE, CHIEF)).isEqualTo(met ? List.of() : List.of(Requirement.YEARS));
    }

    @ParameterizedTest
    @CsvSource({"XK_F, true", "XK_Z, true", "NONE, false"})
    void asksAChiefToHaveBeenADeputy(String present, boolean met) {
        level = present;

        assertThat(unmet("XK_Z", NONE, CHIEF)).isEqualTo(met ? List.of() : List.of(Requirement.LEVEL));
    }

    @ParameterizedTest
    @CsvSource({"NONE, R11, true", "NONE, R10, true", "NONE, R12, false", "NONE, , false", "XK_F, , true"})
    void asksADeputyForARankOrALevel(String present, String held, boolean met) {
        level = present;
        rank = held;
        days = 1200;

        assertThat(unmet("XK_F", NONE, DEPUTY)).isEqualTo(met ? List.of() : List.of(Requirement.LEVEL));
    }

    @ParameterizedTest
    @CsvSource({"31, true", "21, true", "32, false", "41, false"})
    void asksForCollege(String studied, boolean met) {
        education = studied;

        assertThat(unmet("XK_Z", NONE, CHIEF)).isEqualTo(met ? List.of() : List.of(Requirement.EDUCATION));
    }

    @ParameterizedTest
    @CsvSource({"EXCELLENT, true", "COMPETENT, true", "BASIC, false", "INCOMPETENT, false", ", true"})
    void asksForTheLastGrade(String last, boolean met) {
        grade = last;

        assertThat(unmet("XK_Z", NONE, CHIEF)).isEqualTo(met ? List.of() : List.of(Requirement.LAST_GRADE));
    }

    @Test
    void mindsABarOnPromotionOnlyWhereThePostIsHigher() {
        bars = List.of(new Bar(true, "SM-1", "TALK-2026-000001", TODAY));

        assertThat(unmet("XK_Z", NONE, CHIEF)).containsExactly(Requirement.NO_BAR);
        assertThat(unmet("XK_F", NONE, CHIEF)).isEmpty();
        bars = List.of(new Bar(false, "SM-3", "WAIT-2026-000001", TODAY));
        assertThat(unmet("XK_F", NONE, CHIEF)).containsExactly(Requirement.NO_BAR);
    }

    @Test
    void asksWhatAnAppointmentAsks() {
        unappointable = new Text("任职回避", "Kin");

        assertThat(unmet("XK_Z", NONE, CHIEF)).containsExactly(Requirement.APPOINTABLE);
    }

    /** Born on 3 March 1980, the candidate is 45 for one day more. */
    @ParameterizedTest
    @CsvSource({
        "45, , false, , , 730, true, ",
        "44, , false, , , 730, false, NOTICE_AGE",
        ", 31, false, , , 730, true, ",
        ", 21, false, , , 730, false, NOTICE_EDUCATION",
        ", , true, , , 730, false, NOTICE_EDUCATION",
        ", , false, XK_F, 2, 730, true, ",
        ", , false, XK_F, 2, 729, false, NOTICE_SENIORITY",
        ", , false, XK_Z, , 730, false, NOTICE_SENIORITY"
    })
    void asksWhatTheNoticeAsks(
            Integer age,
            String studied,
            boolean whole,
            String least,
            Integer years,
            int served,
            boolean met,
            Requirement requirement) {
        noticeDays = served;
        var notice = new Conditions(age, studied, whole, null, Set.of(), Set.of(), least, years, null);

        assertThat(unmet("XK_Z", notice, CHIEF)).isEqualTo(met ? List.of() : List.of(requirement));
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false"})
    void countsYearsOfServiceToTheDay(int years, boolean met) {
        var notice = new Conditions(null, null, false, null, Set.of(), Set.of(), null, null, years);

        assertThat(unmet("XK_Z", notice, CHIEF)).isEqualTo(met ? List.of() : List.of(Requirement.NOTICE_SENIORITY));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 01, DEPARTMENT, true",
        "2, 01, DEPARTMENT, false",
        "1, 02, DEPARTMENT, false",
        "1, 01, TOWNSHIP, false"
    })
    void asksForTheIdentityOfTheNotice(String sex, String status, String kind, boolean met) {
        var notice = new Conditions(null, null, false, sex, Set.of(status), Set.of(kind), null, null, null);

        assertThat(unmet("XK_Z", notice, CHIEF)).isEqualTo(met ? List.of() : List.of(Requirement.NOTICE_IDENTITY));
    }
}
