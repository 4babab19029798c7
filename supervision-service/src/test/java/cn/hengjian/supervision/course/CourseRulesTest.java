package cn.hengjian.supervision.course;

import static cn.hengjian.supervision.course.rules.Requirement.ANSWERS;
import static cn.hengjian.supervision.course.rules.Requirement.FILE;
import static cn.hengjian.supervision.course.rules.Requirement.ITEMS;
import static cn.hengjian.supervision.course.rules.Requirement.OPINIONS;
import static cn.hengjian.supervision.course.rules.Requirement.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.course.rules.CourseFacts;
import cn.hengjian.supervision.course.rules.CourseRules;
import cn.hengjian.supervision.course.rules.GatePaper;
import cn.hengjian.supervision.course.rules.GateStatus;
import cn.hengjian.supervision.course.rules.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CourseRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 4);
    private static final GatePaper NOTHING_ASKED = new GatePaper(Set.of(), false, 0, 0, 10, Set.of(), Set.of());

    private static String refusal(Ruling<CourseRules.Refusal> ruling) {
        return ruling instanceof Ruling.Refused(var why) ? why.name() : "-";
    }

    @ParameterizedTest
    @CsvSource({
        // event, day, gate, escalated, head named, serves, is head, involved, refusal
        "NAME_HEAD, 2026-03-02, OPEN,      ,           false, true,  false, false, -",
        "DRAFT,     2026-03-02, OPEN,      ,           false, true,  false, false, -",
        "DRAFT,     2026-03-02, RETURNED,  ,           false, true,  false, false, -",
        "DRAFT,     2026-03-02, SUBMITTED, ,           true,  true,  true,  true,  SUBMITTED",
        "DRAFT,     2026-03-02, OPEN,      ,           true,  false, false, false, NOT_OF_THE_UNIT",
        "SIGN,      2026-03-02, OPEN,      ,           true,  true,  true,  true,  -",
        "SIGN,      2026-03-02, RETURNED,  ,           true,  true,  true,  true,  -",
        "SIGN,      2026-03-02, OPEN,      ,           true,  true,  false, true,  NOT_THE_HEAD",
        "SIGN,      2026-03-02, OPEN,      ,           false, true,  false, true,  HEAD_UNNAMED",
        "SIGN,      2026-03-02, SUBMITTED, ,           true,  true,  true,  true,  SUBMITTED",
        "SIGN,      2026-03-02, OPEN,      ,           true,  false, true,  true,  NOT_OF_THE_UNIT",
        "PASS,      2026-03-02, SUBMITTED, ,           true,  false, false, false, -",
        "PASS,      2026-03-02, OPEN,      ,           true,  false, false, false, NOT_SUBMITTED",
        "PASS,      2026-03-02, RETURNED,  ,           true,  false, false, false, NOT_SUBMITTED",
        "PASS,      2026-03-02, SUBMITTED, ,           true,  true,  false, false, OWN_UNIT",
        "PASS,      2026-03-02, SUBMITTED, ,           true,  false, false, true,  INVOLVED",
        "RETURN,    2026-03-02, SUBMITTED, ,           true,  false, false, false, -",
        "RETURN,    2026-03-02, OPEN,      ,           true,  false, false, false, NOT_SUBMITTED",
        "RETURN,    2026-03-02, SUBMITTED, ,           true,  true,  false, false, OWN_UNIT",
        "ESCALATE,  2026-03-04, OPEN,      ,           true,  false, false, false, DEADLINE_RUNNING",
        "ESCALATE,  2026-03-05, OPEN,      ,           true,  false, false, false, -",
        "ESCALATE,  2026-03-05, OPEN,      2026-03-04, true,  false, false, false, ESCALATED",
        "ESCALATE,  2026-03-05, RETURNED,  2026-03-03, true,  false, false, false, -",
        "ESCALATE,  2026-03-05, SUBMITTED, ,           true,  false, false, false, SUBMITTED",
    })
    void decides(
            CourseEvent event,
            LocalDate today,
            GateStatus gate,
            LocalDate escalated,
            boolean headNamed,
            boolean serves,
            boolean isHead,
            boolean involved,
            String refusal) {
        var facts = new CourseFacts(today, gate, DUE, escalated, headNamed, serves, isHead, involved, NOTHING_ASKED);

        assertThat(refusal(CourseRules.decide(event, facts))).isEqualTo(refusal);
    }

    static List<Arguments> papers() {
        return List.of(
                Arguments.of(null, "PAPER_MISSING"),
                Arguments.of(paper(Set.of(TEXT), false, 0, Set.of(), Set.of()), "TEXT_MISSING"),
                Arguments.of(paper(Set.of(TEXT), true, 0, Set.of(), Set.of()), "-"),
                Arguments.of(new GatePaper(Set.of(FILE), true, 0, 0, 10, Set.of(), Set.of()), "FILE_MISSING"),
                Arguments.of(new GatePaper(Set.of(FILE), true, 1, 0, 10, Set.of(), Set.of()), "-"),
                Arguments.of(paper(Set.of(OPINIONS), false, 9, Set.of(), Set.of()), "OPINIONS_MISSING"),
                Arguments.of(paper(Set.of(OPINIONS), false, 10, Set.of(), Set.of()), "-"),
                Arguments.of(paper(Set.of(ITEMS), false, 0, Set.of(), Set.of()), "ITEMS_MISSING"),
                Arguments.of(paper(Set.of(ITEMS), false, 0, Set.of("W1"), Set.of()), "-"),
                Arguments.of(paper(Set.of(ANSWERS), false, 0, Set.of("W1"), Set.of("W1", "W3")), "ANSWERS_MISSING"),
                Arguments.of(paper(Set.of(ANSWERS), false, 0, Set.of("W1", "W3", "W4"), Set.of("W1", "W3")), "-"),
                Arguments.of(paper(Set.of(ANSWERS), false, 0, Set.of(), Set.of()), "-"));
    }

    private static GatePaper paper(
            Set<Requirement> required, boolean text, int opinions, Set<String> winds, Set<String> found) {
        return new GatePaper(required, text, 1, opinions, 10, winds, found);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void letsAPaperBeSignedThatHasWhatItsGateAsksFor(GatePaper paper, String refusal) {
        var facts = new CourseFacts(DUE, GateStatus.OPEN, DUE, null, true, true, true, true, paper);

        assertThat(refusal(CourseRules.decide(CourseEvent.SIGN, facts))).isEqualTo(refusal);
    }
}
