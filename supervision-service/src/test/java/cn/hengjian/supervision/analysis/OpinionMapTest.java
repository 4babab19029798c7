package cn.hengjian.supervision.analysis;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.entered;
import static cn.hengjian.supervision.submission.Mail.find;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opinions and claims in the heat map, beside findings. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpinionMapTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String map(String unit) {
        return "/analysis/heat-map?unit=" + unit;
    }

    /** The id of what comes in now and is classified. */
    private static String classified(String kind, String unit, String... winds) {
        return post(
                        wu(),
                        "/submissions/" + registered(aLetter("意见 " + UUID.randomUUID())) + "/classification",
                        Map.of("kind", kind, "unitCode", unit, "windCodes", List.of(winds)))
                .then()
                .statusCode(200)
                .extract()
                .path("opinionId");
    }

    private static void opinions(String unit, int count) {
        for (int i = 0; i < count; i++) {
            classified("OPINION", unit, "W1.2");
        }
    }

    @Test
    void countsOpinionsAndClaimsBesideFindings() {
        var unit = aUnit();
        raised(unit, "MAJOR");
        classified("OPINION", unit, "W1.1", "W1.2", "W4");
        classified("OPINION", unit, "W1");
        classified("CLAIM", unit, "W4.1");

        get(chen(), map(unit))
                .then()
                .body("total", equalTo(1))
                .body("units[0].findings", equalTo(1))
                .body("units[0].cells.wind", contains("W1", "W4"))
                .body("units[0].cells.findings", contains(1, 0))
                // Two codes of one wind are one opinion of it.
                .body("units[0].cells.opinions", contains(2, 1))
                .body("units[0].cells.claims", contains(0, 1))
                .body("units[0].cells.fewer", contains(false, false));
    }

    @Test
    void leadsFromACellToWhatIsBehindIt() {
        var top = aUnit();
        var below = aUnitUnder(top);
        for (var unit : List.of(top, below)) {
            classified("OPINION", unit, "W1.1", "W1.2", "W4");
            classified("CLAIM", unit, "W1");
            Cancelling.cancelled(CaseKind.OPINION, classified("OPINION", unit, "W1.2"));
        }

        for (var by : List.of("UNIT", "PARENT")) {
            var map = get(chen(), map(top) + "&by=" + by).jsonPath();
            String template = map.get("opinionsDrillDown");
            for (var unit : map.<Map<String, Object>>getList("units")) {
                for (var cell : (List<?>) unit.get("cells")) {
                    var fields = (Map<?, ?>) cell;
                    var list = template.replace("{unit}", unit.get("unit").toString())
                            .replace("{own}", unit.get("own").toString())
                            .replace("{month}", fields.get("month").toString())
                            .replace("{wind}", fields.get("wind").toString());
                    assertThat(as(chen()).get(list).<List<?>>path("items"))
                            .hasSize((Integer) fields.get("opinions") + (Integer) fields.get("claims"));
                }
            }
        }
        get(chen(), "/opinions?withdrawn=true&unit=" + top)
                .then()
                .body("items.state", equalTo(List.of("CANCELLED", "CANCELLED")));
        get(chen(), "/opinions?month=2026-13").then().statusCode(400).body("errors[0].name", equalTo("month"));
    }

    @Test
    void countsByTheDayOfReceiptAndUntilItIsTakenBack() {
        var unit = aUnit();
        var body = "意见 " + UUID.randomUUID();
        var letter = aLetter(body);
        letter.put("receivedOn", "2026-02-27");
        var code = entered(letter);
        var id = find(body);
        post(wu(), "/submissions/" + id + "/registration").then().statusCode(200);
        get(chen(), map(unit)).then().body("units", empty());
        post(
                        wu(),
                        "/submissions/" + id + "/classification",
                        Map.of("kind", "OPINION", "unitCode", unit, "windCodes", List.of("W2")))
                .then()
                .statusCode(200);

        get(chen(), map(unit)).then().body("units[0].cells.month", contains("2026-02"));
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", code))
                .then()
                .statusCode(200);

        get(chen(), map(unit)).then().body("units", empty());
    }

    @ParameterizedTest
    @CsvSource({"2, 0, true", "3, 3, false"})
    void tellsNoSmallNumberToWhoHasNotTheOpinionsThemselves(int count, int told, boolean fewer) {
        var unit = aUnit();
        opinions(unit, count);

        get(committee(), map(unit))
                .then()
                .body("units[0].cells.opinions", contains(told))
                .body("units[0].cells.fewer", contains(fewer));
        get(chen(), map(unit)).then().body("units[0].cells.opinions", contains(count));
    }

    @Test
    void givesNothingSmallAwayByAddingUp() {
        var top = aUnit();
        opinions(aUnitUnder(top), 3);
        opinions(aUnitUnder(top), 2);
        opinions(top, 1);

        // Together they are six; only the three may be told, in whatever way units are put together.
        get(committee(), "/analysis/heat-map?by=PARENT&unit=" + top)
                .then()
                .body("units.cells.opinions.flatten().sum()", equalTo(3));
        get(committee(), "/analysis/heat-map?by=UNIT&unit=" + top)
                .then()
                .body("units.cells.opinions.flatten().sum()", equalTo(3))
                .body("units.cells.fewer.flatten().count(true)", equalTo(2));
    }

    @Test
    void tellsUnitsNothingOfOpinions() {
        var unit = aUnit();
        opinions(unit, 5);
        get(leader(unit), map(unit)).then().body("units", empty());
        raised(unit, "MINOR");

        get(leader(unit), map(unit))
                .then()
                .body("units[0].cells.findings", contains(1))
                .body("units[0].cells[0].opinions", nullValue())
                .body("units[0].cells[0].claims", nullValue())
                .body("units[0].cells.fewer", contains(false));
    }

    @Test
    void leavesAsLinesToo() {
        var unit = aUnit();
        classified("CLAIM", unit, "W1");

        as(chen())
                .accept("application/x-ndjson")
                .get(ROOT + map(unit))
                .then()
                .body(containsString("\"findings\":0,\"weight\":0,\"opinions\":0,\"claims\":1,\"fewer\":false}"));
    }

    @Test
    void equalsACountOfTheOpinions() {
        var top = aUnit();
        var units = List.of(top, aUnitUnder(top), aUnitUnder(top));
        database().update(Sql.of("""
                INSERT INTO opinion (id, version, number, kind, state, channel, receipt, content, participants, unit_id,
                                     code_list, received_on, received_by, classified_on, classified_by, transfer_due,
                                     answer_due, policy_pack, policy_version)
                SELECT uuidv7(), 0, 'OPIN-9-' || ? || i, CASE WHEN i % 3 = 0 THEN 'CLAIM' ELSE 'OPINION' END,
                       CASE WHEN i % 7 = 0 THEN 'WITHDRAWN' ELSE 'CLASSIFIED' END, 'LETTER', sha256((? || i)::bytea), 'x',
                       1, u.id, 1, DATE '2025-01-01' + i * 37 % 365, 'x', DATE '2025-01-01' + i * 37 % 365, 'x',
                       DATE '2026-01-20', CASE WHEN i % 3 > 0 THEN DATE '2026-02-20' END, 'CN-CURRENT', 2
                FROM generate_series(1, 900) AS i
                JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM unit WHERE code = ANY (?)) AS u
                  ON u.place = i * 29 % 3""", top, top, units));
        database().update(Sql.of("""
                INSERT INTO opinion_wind (opinion_id, wind_code)
                SELECT o.id, w.wind FROM opinion o JOIN unit u ON u.id = o.unit_id
                CROSS JOIN unnest(ARRAY['W1.1', 'W1.2', 'W4']) AS w (wind)
                WHERE u.code = ANY (?) AND (w.wind <> 'W4' OR o.received_on > '2025-06-30')""", units));
        database().update(Sql.of("""
                UPDATE opinion SET state = CASE state WHEN 'WITHDRAWN' THEN 'CLASSIFIED' ELSE 'WITHDRAWN' END
                WHERE received_on < '2025-04-01' AND unit_id = ANY (SELECT id FROM unit WHERE code = ANY (?))""", units));

        var told = database()
                .list(
                        Sql.of(
                                "SELECT month || ' ' || unit_id || ' ' || wind || ' ' || opinions || ' ' || claims AS line"
                                        + " FROM opinion_tally WHERE opinions + claims > 0"
                                        + " AND unit_id = ANY (SELECT id FROM unit WHERE code = ANY (?)) ORDER BY 1",
                                units),
                        row -> row.text("line"));
        assertThat(told).hasSizeGreaterThan(30).isEqualTo(database().list(Sql.of("""
                        SELECT month_of(o.received_on) || ' ' || o.unit_id || ' ' || w.wind || ' '
                               || count(*) FILTER (WHERE o.kind = 'OPINION') || ' '
                               || count(*) FILTER (WHERE o.kind = 'CLAIM') AS line
                        FROM opinion o
                        JOIN (SELECT DISTINCT opinion_id, left(wind_code, 2) AS wind FROM opinion_wind) AS w
                          ON w.opinion_id = o.id
                        WHERE o.state <> 'WITHDRAWN' AND o.unit_id = ANY (SELECT id FROM unit WHERE code = ANY (?))
                        GROUP BY month_of(o.received_on), o.unit_id, w.wind ORDER BY 1""", units), row -> row.text("line")));
    }

    @Test
    void keepsAClassificationAndASoundTallyInTheDatabase() {
        var unit = aUnit();
        classified("OPINION", unit, "W1");

        for (var change : List.of(
                "DELETE FROM opinion_wind", "UPDATE opinion_wind SET wind_code = 'W2'", "DELETE FROM opinion")) {
            assertThat(catchThrowable(() -> database().update(Sql.of(change))).getCause())
                    .hasMessageContaining("is append-only");
        }
        assertThat(catchThrowable(() -> database()
                                .update(Sql.of(
                                        "UPDATE opinion_tally SET opinions = opinions - 2 WHERE unit_id = ?",
                                        SomeFindings.idOf(unit))))
                        .getCause())
                .hasMessageContaining("does not fit");
    }
}
