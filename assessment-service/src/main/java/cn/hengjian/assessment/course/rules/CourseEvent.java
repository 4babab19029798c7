package cn.hengjian.assessment.course.rules;

import java.util.List;

/** What can happen to an appraisal (SM-8), and by which rules. */
public enum CourseEvent {
    SUBMIT_SUMMARY("CSL-37"),
    /** It goes on without a summary that did not come in time. */
    WAIVE_SUMMARY("CSL-37"),
    ASSIGN_RATER("CSL-37", "G2"),
    /** The rater is late; the next in line takes over. */
    FORWARD("CSL-37"),
    REVIEW("CSL-37", "M21"),
    PROPOSE("CSL-37", "CSL-38"),
    CHECK_QUOTA("ASM-QUOTA", "ASM-ROUND"),
    RETURN("CSL-37"),
    DECIDE("CSL-37", "G5"),
    PUBLICISE("ASM-PUB"),
    FINALISE("ASM-PUB", "CSL-38"),
    SERVE("ASM-SIGN"),
    OBJECT("CSL-95"),
    /** Objections to somebody in public are dismissed. */
    RESUME_PUBLICITY("CSL-95", "G2"),
    /** The person's own objection is dismissed. */
    UPHOLD_RESULT("CSL-95", "G2"),
    AMEND("CSL-95", "G2", "G11"),
    FILE("ASM-SIGN"),
    /** The grade that there was none of is filled in. */
    BACK_FILL("ASM-CASE");

    private final List<String> rules;

    CourseEvent(String... rules) {
        this.rules = List.of(rules);
    }

    /** The ids of the rules, besides SM-8. */
    public List<String> rules() {
        return rules;
    }
}
