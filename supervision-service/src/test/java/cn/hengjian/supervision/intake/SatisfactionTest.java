package cn.hengjian.supervision.intake;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SatisfactionTest {

    /** A year in which no other test rates. */
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    @BeforeEach
    void startsInAYearOfItsOwn() {
        today(DAY);
    }

    private static void rated(String unit, String channel, int rating) {
        var letter = aLetter("评价 " + UUID.randomUUID());
        letter.put("channel", channel);
        Stranger.rates(letter, unit, rating);
    }

    @Test
    void showsAveragesOfFiveAndMoreOnly() {
        var path = "/opinions/satisfaction?year=2031";
        var unit = aUnit();
        for (int rating : new int[] {5, 4, 4, 4}) {
            rated(unit, "LETTER", rating);
        }
        get(wu(), path).then().body("all.ratings", nullValue()).body("groups[0].average", nullValue());

        rated(unit, "LETTER", 3);
        rated(aUnit(), "VISIT", 1);

        get(wu(), path)
                .then()
                .statusCode(200)
                .body("minShown", equalTo(5))
                .body("all.ratings", equalTo(6))
                .body("all.average", equalTo(3.5f))
                .body("groups.code", equalTo(List.of("LETTER", "VISIT")))
                .body("groups[0].average", nullValue())
                .body("groups[1].average", nullValue());
        for (int i = 0; i < 4; i++) {
            rated(unit, "VISIT", 2);
        }
        get(wu(), path + "&by=CHANNEL")
                .then()
                .body("groups.ratings", equalTo(List.of(5, 5)))
                .body("groups[0].average", equalTo(4.0f))
                .body("groups[1].average", equalTo(1.8f));
        get(wu(), path + "&by=WIND")
                .then()
                .body("groups.code", equalTo(List.of("W1", "W2")))
                .body("groups.ratings", equalTo(List.of(10, 10)));
        get(wu(), path + "&by=UNIT").then().body("groups.ratings", equalTo(Arrays.asList(null, null)));
        get(wu(), "/opinions/satisfaction?year=2030").then().body("groups.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-leader", "unit-hr", "discipline", "cadre", "audit-admin"})
    void isOpenToTheOfficesAndTheCommitteeOnly(String role) {
        get(TestIssuer.token("somebody", role), "/opinions/satisfaction").then().statusCode(403);
        get(TestIssuer.token("somebody", "county-committee"), "/opinions/satisfaction")
                .then()
                .statusCode(200);
    }
}
