package cn.hengjian.supervision.course;

import static cn.hengjian.supervision.testing.Campaigns.aCadre;
import static cn.hengjian.supervision.testing.Campaigns.aPaper;
import static cn.hengjian.supervision.testing.Campaigns.courseAt;
import static cn.hengjian.supervision.testing.Campaigns.head;
import static cn.hengjian.supervision.testing.Campaigns.path;
import static cn.hengjian.supervision.testing.Campaigns.submitted;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.testing.Campaigns;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP or by the scan, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CourseMachineTest {

    @Inject
    LateCourseScan scan;

    @Inject
    Policies policies;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(CourseState.values())
                .flatMap(state -> Arrays.stream(CourseEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(CourseState from, CourseEvent event) {
        var unit = aUnit();
        var id = courseAt(from, unit);
        var listed = CourseStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();
        if (listed.isPresent() && (event == CourseEvent.RETURN || event == CourseEvent.PASS)) {
            submitted(id, unit);
        }
        if (listed.isPresent() && event == CourseEvent.SIGN) {
            post(hr(unit), path(id) + "/draft", aPaper(unit)).then().statusCode(200);
        }

        if (event == CourseEvent.ESCALATE) {
            today(Campaigns.LAST_DUE.plusDays(1));
            scan.run();
            assertThat(events(id).stream().filter("campaign.overdue.v1"::equals).count())
                    .isEqualTo(listed.isPresent() ? 1 : 0);
        } else if (listed.isPresent()) {
            request(event, id, unit).then().statusCode(200);
        } else {
            request(event, id, unit).then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }

        get(chen(), path(id))
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    @Test
    void leadsThroughTheStagesOfThePolicyPackInTheirOrder() {
        var passing = CourseStates.MACHINE.transitions().stream()
                .filter(transition -> transition.event() == CourseEvent.PASS)
                .toList();
        var stages = List.copyOf(policies.version(Policies.CURRENT, 2).words("campaign.stages"));

        assertThat(passing).extracting(transition -> transition.from().name()).isEqualTo(stages);
        assertThat(passing)
                .extracting(transition -> transition.to().name())
                .isEqualTo(Stream.concat(stages.stream().skip(1), Stream.of("CONCLUDED"))
                        .toList());
    }

    private static Response request(CourseEvent event, String id, String unit) {
        return switch (event) {
            case NAME_HEAD -> {
                aCadre("N" + unit, unit);
                yield post(chen(), path(id) + "/head", Map.of("cadre", "N" + unit, "reason", "岗位调整"));
            }
            case DRAFT -> post(hr(unit), path(id) + "/draft", aPaper(unit));
            case SIGN -> post(head(unit), path(id) + "/signature");
            case RETURN -> post(chen(), path(id) + "/return", Map.of("reason", "材料不实"));
            case PASS -> Campaigns.pass(id);
            case CANCEL ->
                Cancelling.cancel(CaseKind.CAMPAIGN, get(chen(), path(id)).path("campaignId"));
            case ESCALATE -> throw new IllegalArgumentException();
        };
    }
}
