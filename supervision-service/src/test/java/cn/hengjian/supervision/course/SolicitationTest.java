package cn.hengjian.supervision.course;

import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.testing.Campaigns.courseAt;
import static cn.hengjian.supervision.testing.Campaigns.head;
import static cn.hengjian.supervision.testing.Campaigns.path;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Opinions that are registered about a unit since the campaign began count at its gate, whatever its paper says. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SolicitationTest {

    @Test
    void countsOpinionsThatAreRegisteredForTheUnit() {
        var unit = aUnit();
        today(MovableClock.ORDINARY_DAY.minusDays(3));
        opinion(unit);
        today(MovableClock.ORDINARY_DAY);
        opinion(aUnit());
        for (int i = 0; i < 9; i++) {
            opinion(unit);
        }
        var id = courseAt(CourseState.SOLICITING, unit);
        post(hr(unit), path(id) + "/draft", Map.of("text", "征求意见", "opinionsHeard", 3))
                .then()
                .statusCode(200);
        post(head(unit), path(id) + "/signature")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("opinions"))
                .body("detail", containsString("9 opinions"));

        opinion(unit);

        post(head(unit), path(id) + "/signature").then().statusCode(200);
    }
}
