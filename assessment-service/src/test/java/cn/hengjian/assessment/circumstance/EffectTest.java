package cn.hengjian.assessment.circumstance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Broker;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SM-1: nobody is graded excellent for a year that the effect of a measure touches, whoever remembers it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EffectTest {

    private static final String TYPE = "cn.hengjian.personnel.effect.changed.v1";
    private static final Path SAMPLE = Path.of("../personnel-service/src/main/resources/events/" + TYPE + ".json");

    @Inject
    County county;

    @Inject
    ObjectMapper mapper;

    private UUID cadre;

    @BeforeEach
    void twoPeople() {
        var department = county.fresh().department("D001");
        cadre = county.cadre("C000001", department, "NONE");
        county.cadre("C000002", department, "NONE");
    }

    private ObjectNode anEffect(String from, String until) throws IOException {
        return ((ObjectNode) mapper.readTree(SAMPLE.toFile()))
                .put("effectId", UUID.randomUUID().toString())
                .put("cadreId", cadre.toString())
                .put("kind", "NOT_EXCELLENT")
                .put("from", from)
                .put("until", until);
    }

    private void tell(ObjectNode effect) {
        Broker.send("personnel.effect.v1", effect.get("effectId").asText(), TYPE, effect.toString());
        Broker.await(
                "the effect",
                () -> county.count(
                                "SELECT count(*) AS n FROM personnel_effect WHERE id = ? AND version = "
                                        + effect.get("version").asLong(),
                                UUID.fromString(effect.get("effectId").asText()))
                        == 1);
    }

    @Test
    void barsInARunThatIsUnderWayUntilItIsUndone() throws IOException {
        var annual = Annual.opened();
        var effect = anEffect(annual.day(12, 31), annual.day(12, 31));
        annual.get("C000001").then().body("notExcellent", equalTo(false));

        tell(effect);
        annual.get("C000001").then().body("notExcellent", equalTo(true)).body("mark", nullValue());
        annual.get("C000002").then().body("notExcellent", equalTo(false));

        tell(effect.deepCopy().put("endedOn", annual.day(12, 31)).put("version", 2));
        annual.get("C000001").then().body("notExcellent", equalTo(false));
    }

    @Test
    void barsFromTheOpeningOn() throws IOException {
        var year = Annual.opened().year() + 1;
        tell(anEffect((year - 1) + "-12-01", year + "-01-01"));
        tell(anEffect((year - 3) + "-01-01", (year - 2) + "-12-31"));

        var annual = Annual.opened();

        annual.get("C000001").then().body("notExcellent", equalTo(true));
    }

    @Test
    void isReckonedTogetherWithWhatIsRecorded() throws IOException {
        var annual = Annual.opened();
        tell(anEffect(annual.day(1, 1), annual.day(12, 31)));

        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "PROBATION",
                        Map.of("from", annual.day(1, 1), "until", annual.day(12, 31)))
                .then()
                .statusCode(201)
                .body("mark", equalTo("NO_GRADE_PROBATION"))
                .body("notExcellent", equalTo(true))
                .body("rules", contains("ASM-PROB", "SM-1"));
    }

    @Test
    void leavesOtherYearsAlone() throws IOException {
        var annual = Annual.opened();
        tell(anEffect((annual.year() - 1) + "-01-01", (annual.year() - 1) + "-12-31"));
        tell(anEffect((annual.year() + 1) + "-01-01", (annual.year() + 1) + "-12-31"));

        annual.get("C000001").then().body("notExcellent", equalTo(false));
        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "SICK_LEAVE",
                        Map.of("from", annual.day(3, 1), "until", annual.day(3, 2)))
                .then()
                .statusCode(201)
                .body("rules", empty());
    }
}
