package cn.hengjian.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine.Decision;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage with every event: what SM-8 lists leads where it says, for the roles it names; all else is refused. */
class CourseStatesTest {

    private static final Set<String> ALL = Set.of(
            Roles.COUNTY_COMMITTEE,
            Roles.ORGANISATION,
            Roles.DISCIPLINE,
            Roles.HR_BUREAU,
            Roles.SUPERVISION_OFFICE,
            Roles.PETITION_OFFICE,
            Roles.UNIT_LEADER,
            Roles.UNIT_HR,
            Roles.ASSESSMENT_COMMITTEE,
            Roles.CADRE,
            Roles.INSPECTOR,
            Roles.SYSTEM_ADMIN,
            Roles.SECURITY_ADMIN,
            Roles.AUDIT_ADMIN);
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> JUDGES = Set.of("assessment-committee", "organisation", "county-committee");
    private static final Set<String> PERSON = Set.of("cadre");

    private record Listed(String to, Set<String> roles) {}

    /** As the process has it, apart from the table that the service reads. */
    private static final Map<String, Listed> LISTED = Map.ofEntries(
            Map.entry("OPEN SUBMIT_SUMMARY", new Listed("SELF_SUMMARY", PERSON)),
            Map.entry("OPEN WAIVE_SUMMARY", new Listed("SELF_SUMMARY", OFFICES)),
            Map.entry("SELF_SUMMARY ASSIGN_RATER", new Listed("SELF_SUMMARY", OFFICES)),
            Map.entry("SELF_SUMMARY FORWARD", new Listed("SELF_SUMMARY", Set.of())),
            Map.entry(
                    "SELF_SUMMARY REVIEW",
                    new Listed("REVIEWED", Set.of("cadre", "unit-leader", "assessment-committee"))),
            Map.entry("REVIEWED PROPOSE", new Listed("GRADE_PROPOSED", OFFICES)),
            Map.entry("GRADE_PROPOSED PROPOSE", new Listed("GRADE_PROPOSED", OFFICES)),
            Map.entry("GRADE_PROPOSED CHECK_QUOTA", new Listed("QUOTA_CHECK", OFFICES)),
            Map.entry("QUOTA_CHECK RETURN", new Listed("REVIEWED", OFFICES)),
            Map.entry("QUOTA_CHECK DECIDE", new Listed("COMMITTEE", OFFICES)),
            Map.entry("COMMITTEE RETURN", new Listed("REVIEWED", OFFICES)),
            Map.entry("COMMITTEE PUBLICISE", new Listed("PUBLICISED", OFFICES)),
            Map.entry("COMMITTEE FINALISE", new Listed("FINAL", OFFICES)),
            Map.entry("PUBLICISED RETURN", new Listed("REVIEWED", OFFICES)),
            Map.entry("PUBLICISED OBJECT", new Listed("OBJECTION", PERSON)),
            Map.entry("PUBLICISED FINALISE", new Listed("FINAL", OFFICES)),
            Map.entry("OBJECTION OBJECT", new Listed("OBJECTION", PERSON)),
            Map.entry("OBJECTION RESUME_PUBLICITY", new Listed("PUBLICISED", JUDGES)),
            Map.entry("OBJECTION UPHOLD_RESULT", new Listed("SERVED", JUDGES)),
            Map.entry("OBJECTION AMEND", new Listed("GRADE_PROPOSED", JUDGES)),
            Map.entry("FINAL SERVE", new Listed("SERVED", Set.of("unit-hr", "assessment-committee", "organisation"))),
            Map.entry("FINAL BACK_FILL", new Listed("REVIEWED", OFFICES)),
            Map.entry("SERVED OBJECT", new Listed("OBJECTION", PERSON)),
            Map.entry("SERVED FILE", new Listed("FILED", OFFICES)),
            Map.entry("SERVED BACK_FILL", new Listed("REVIEWED", OFFICES)),
            Map.entry("FILED BACK_FILL", new Listed("REVIEWED", OFFICES)));

    static Stream<Arguments> everyStageWithEveryEvent() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(CourseEvent.values()).map(event -> Arguments.of(stage, event)));
    }

    private static Caller with(Set<String> roles) {
        return new Caller("subject", "somebody", roles, Set.of(), null);
    }

    @ParameterizedTest
    @MethodSource("everyStageWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(Stage stage, CourseEvent event) {
        var listed = LISTED.get(stage + " " + event);
        var callers = Stream.concat(
                Stream.of(Caller.system("assessment"), with(ALL)), ALL.stream().map(role -> with(Set.of(role))));

        for (var caller : callers.toList()) {
            var decision = CourseStates.MACHINE.decide(stage, event, caller);

            if (listed == null) {
                assertThat(decision).isInstanceOf(Decision.Unlisted.class);
            } else if (listed.roles().isEmpty() ? caller.actsForSystem() : caller.hasAny(listed.roles())) {
                assertThat(decision).isEqualTo(new Decision.Accepted<>(Stage.valueOf(listed.to())));
            } else {
                assertThat(decision).isEqualTo(new Decision.NotYours<>(listed.roles()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyStageWithEveryEvent")
    void namesInARefusalWhatThereIs(Stage stage, CourseEvent event) {
        if (CourseStates.MACHINE.decide(stage, event, with(ALL)) instanceof Decision.Unlisted<?, ?>(var possible)) {
            assertThat(possible)
                    .extracting(each -> stage + " " + each)
                    .containsExactlyInAnyOrderElementsOf(LISTED.keySet().stream()
                            .filter(key -> key.startsWith(stage + " "))
                            .toList());
        }
    }
}
