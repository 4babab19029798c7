package cn.hengjian.supervision.analysis;

import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetLimits;
import cn.hengjian.platform.spreadsheet.SheetReader;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HeatMapTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String of2025(String unit) {
        return "/analysis/heat-map?from=2025-01&to=2025-12&unit=" + unit;
    }

    /** The cells of a map, a line each, as {@link SomeFindings#counted} gives them. */
    private static List<String> lines(Response map) {
        var lines = new ArrayList<String>();
        for (var unit : map.then().statusCode(200).extract().jsonPath().<Map<String, Object>>getList("units")) {
            for (var cell : (List<?>) unit.get("cells")) {
                var fields = (Map<?, ?>) cell;
                lines.add("%s %s %s %s %s %s"
                        .formatted(
                                unit.get("unit"),
                                fields.get("month"),
                                fields.get("wind"),
                                fields.get("minor"),
                                fields.get("general"),
                                fields.get("major")));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static void requireEqualToACount(String top) {
        assertThat(lines(get(chen(), of2025(top)))).isEqualTo(sorted(SomeFindings.counted(top)));
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    @Test
    void countsWhatACountOverTheFindingsGives() {
        var top = aUnit();
        var units = List.of(top, aUnitUnder(top), aUnitUnder(top), aUnitUnder(top));

        SomeFindings.at(units, 2_000);

        requireEqualToACount(top);
        // Two in fourteen were rejected.
        get(chen(), of2025(top)).then().body("total", equalTo(2_000 - 285));
    }

    @Test
    void followsEveryChangeOfTheFindings() {
        var top = aUnit();
        var below = aUnitUnder(top);
        SomeFindings.at(List.of(top, below), 300);
        var unit = SomeFindings.idOf(top);

        // Nothing else of a finding ever changes that the map shows: the database keeps unit, wind, severity and day.
        for (var change : List.of(
                "state = 'REJECTED', decided_by = 'y', decided_on = raised_on WHERE state = 'RAISED'"
                        + " AND wind_code LIKE 'W2%' AND unit_id = ?",
                "state = 'RAISED', decided_by = NULL, decided_on = NULL WHERE state = 'REJECTED'"
                        + " AND wind_code LIKE 'W2%' AND unit_id = ?")) {
            database().update(Sql.of("UPDATE finding SET " + change, unit));
            requireEqualToACount(top);
        }
    }

    @Test
    void countsAFindingUntilItIsRejected() {
        var unit = aUnit();
        var map = "/analysis/heat-map?unit=" + unit;
        raised(unit, "MAJOR");
        var second = raised(unit, "MINOR");
        get(chen(), map)
                .then()
                .body("from", equalTo("2026-01"))
                .body("to", equalTo("2026-03"))
                .body("months", equalTo(List.of("2026-01", "2026-02", "2026-03")))
                .body("weights", equalTo(Map.of("minor", 1, "general", 2, "major", 4)))
                .body("winds.code", equalTo(List.of("W1", "W2", "W3", "W4", "W5")))
                .body("units.unit", equalTo(List.of(unit)))
                .body("units[0].unitName", equalTo("单位" + unit))
                .body("units[0].cells.month", equalTo(List.of("2026-03")))
                .body("units[0].cells[0].wind", equalTo("W1"))
                .body("units[0].cells[0].minor", equalTo(1))
                .body("units[0].cells[0].major", equalTo(1))
                .body("units[0].cells[0].findings", equalTo(2))
                .body("units[0].cells[0].weight", equalTo(5))
                .body("units[0].weight", equalTo(5))
                .body("total", equalTo(2));

        post(chen(), "/findings/" + second + "/rejection", Map.of("reason", "不实"))
                .then()
                .statusCode(200);

        get(chen(), map).then().body("total", equalTo(1)).body("units[0].cells[0].weight", equalTo(4));
    }

    @Test
    void leavesOutUnitsWhoseFindingsWereAllRejected() {
        var unit = aUnit();
        var id = raised(unit, "MAJOR");
        post(chen(), "/findings/" + id + "/rejection", Map.of("reason", "不实"))
                .then()
                .statusCode(200);

        get(chen(), "/analysis/heat-map?unit=" + unit)
                .then()
                .body("units", empty())
                .body("total", equalTo(0));
    }

    @Test
    void rollsUpToTheUnitsDirectlyBelow() {
        var top = aUnit();
        var left = aUnitUnder(top);
        var right = aUnitUnder(top);
        var leaf = aUnitUnder(SomeFindings.pathOf(left));
        raised(top, "MINOR");
        raised(left, "MINOR");
        raised(leaf, "MAJOR");
        raised(leaf, "MAJOR");
        raised(right, "GENERAL");

        get(chen(), "/analysis/heat-map?by=PARENT&unit=" + top)
                .then()
                .body("by", equalTo("PARENT"))
                .body("units.find { it.unit == '%s' }.findings".formatted(top), equalTo(1))
                .body("units.find { it.unit == '%s' }.own".formatted(top), equalTo(true))
                .body("units.find { it.unit == '%s' }.findings".formatted(left), equalTo(3))
                .body("units.find { it.unit == '%s' }.own".formatted(left), equalTo(false))
                .body("units.find { it.unit == '%s' }.weight".formatted(left), equalTo(9))
                .body("units.find { it.unit == '%s' }.findings".formatted(right), equalTo(1))
                .body("total", equalTo(5));
        get(chen(), "/analysis/heat-map?by=UNIT&unit=" + top)
                .then()
                .body("units.find { it.unit == '%s' }.findings".formatted(left), equalTo(1))
                .body("units.find { it.unit == '%s' }.findings".formatted(leaf), equalTo(2))
                .body("units.own.unique()", equalTo(List.of(true)));
    }

    @Test
    void leadsFromACellToTheFindingsBehindIt() {
        var top = aUnit();
        var left = aUnitUnder(top);
        var leaf = aUnitUnder(SomeFindings.pathOf(left));
        SomeFindings.at(List.of(top, left, leaf), 400);

        for (var by : List.of("UNIT", "PARENT")) {
            var map = get(chen(), of2025(top) + "&by=" + by).jsonPath();
            String template = map.get("drillDown");
            for (var unit : map.<Map<String, Object>>getList("units")) {
                for (var cell : (List<?>) unit.get("cells")) {
                    var fields = (Map<?, ?>) cell;
                    var list = template.replace("{unit}", unit.get("unit").toString())
                            .replace("{own}", unit.get("own").toString())
                            .replace("{month}", fields.get("month").toString())
                            .replace("{wind}", fields.get("wind").toString());
                    assertThat(as(chen()).get(list + "&limit=200").<List<?>>path("items"))
                            .hasSize((Integer) fields.get("findings"));
                }
            }
        }
        get(chen(), "/findings?month=2026-13").then().statusCode(400).body("errors[0].name", equalTo("month"));
        get(chen(), "/findings?rejected=true&unit=" + top + "&limit=200")
                .then()
                .body("items.state.unique()", equalTo(List.of("REJECTED")));
    }

    @Test
    void followsAUnitThatMovesInTheTree() {
        var from = aUnit();
        var to = aUnit();
        var moving = aUnitUnder(from);
        raised(moving, "MINOR");

        database().update(Sql.of("UPDATE unit SET path = ?::ltree WHERE code = ?", to + "." + moving, moving));

        get(chen(), "/analysis/heat-map?unit=" + from).then().body("units", empty());
        get(chen(), "/analysis/heat-map?unit=" + to).then().body("units.unit", equalTo(List.of(moving)));
        get(leader(to), "/analysis/heat-map").then().body("units.unit", equalTo(List.of(moving)));
    }

    @Test
    void losesNoFindingThoughManyAreRaisedAndRejectedAtOnce() throws Exception {
        var unit = aUnit();
        Callable<Boolean> work = () -> {
            raised(unit, "MINOR");
            var rejected = raised(unit, "GENERAL");
            return post(chen(), "/findings/" + rejected + "/rejection", Map.of("reason", "不实"))
                            .statusCode()
                    == 200;
        };

        List<Future<Boolean>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(List.of(work, work, work, work, work, work));
        }

        assertThat(answers).extracting(Future::get).containsOnly(true);
        get(chen(), "/analysis/heat-map?unit=" + unit)
                .then()
                .body("units[0].cells[0].minor", equalTo(6))
                .body("units[0].cells[0].general", equalTo(0));
    }

    @Test
    void showsAUnitItsOwnSubtreeOnly() {
        var top = aUnit();
        var below = aUnitUnder(top);
        var foreign = aUnit();
        raised(below, "MINOR");
        raised(foreign, "MINOR");

        get(leader(top), "/analysis/heat-map").then().body("units.unit", equalTo(List.of(below)));
        get(hr(below), "/analysis/heat-map").then().body("units.unit", equalTo(List.of(below)));
        get(hr(foreign), "/analysis/heat-map?unit=" + top)
                .then()
                .body("units", empty())
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-office, 200",
        "organisation,       200",
        "discipline,         200",
        "county-committee,   200",
        "inspector,          403",
        "hr-bureau,          403",
        "petition-office,    403",
        "cadre,              403",
        "system-admin,       403",
    })
    void isForTheCountysOffices(String role, int status) {
        get(TestIssuer.token("somebody", role), "/analysis/heat-map").then().statusCode(status);
        as(TestIssuer.token("somebody", role))
                .accept("text/csv")
                .get(County.ROOT + "/analysis/heat-map")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13,            from, wrong-value",
        "from=2026,               from, wrong-value",
        "to=March,                to,   wrong-value",
        "to=0001-01,              to,   wrong-value",
        "from=2026-05&to=2026-04, from, out-of-range",
        "from=2023-01&to=2026-01, from, out-of-range",
        "by=COUNTRY,              by,   wrong-value",
        "month=2026-01,           month, unknown-parameter",
    })
    void refusesMonthsThatAreNone(String query, String parameter, String code) {
        get(chen(), "/analysis/heat-map?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void takesThreeYearsAtMost() {
        get(chen(), "/analysis/heat-map?from=2023-02&to=2026-01").then().statusCode(200);
    }

    @Test
    void leavesAsSheetsAndAsLines() throws IOException {
        var unit = aUnit();
        database().update(Sql.of("UPDATE unit SET name = '=1+1' WHERE code = ?", unit));
        raised(unit, "MAJOR");
        var path = County.ROOT + "/analysis/heat-map?unit=" + unit;

        as(chen())
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", equalTo("attachment; filename=\"heat-map.csv\""))
                .body(containsString("Unit code,Unit,Month,Wind code,Wind,Minor,General,Major,Findings,Weight,"
                        + "Opinions,Claims,Few left out\r\n"))
                .body(containsString(unit + ",'=1+1,2026-03,W1,Ideological style,0,0,1,1,4,0,0,否\r\n"));
        as(chen())
                .accept("application/x-ndjson")
                .get(path)
                .then()
                .statusCode(200)
                .body(equalTo("""
                        {"unit":"%s","unitName":"=1+1","month":"2026-03","wind":"W1","windName":"Ideological style",\
                        "minor":0,"general":0,"major":1,"findings":1,"weight":4,"opinions":0,"claims":0,"fewer":false}
                        """.formatted(unit)));
        var xlsx = as(chen()).accept(XLSX).get(path);
        xlsx.then().statusCode(200).contentType(XLSX);
        assertThat(cells(xlsx))
                .containsExactly(
                        unit, "'=1+1", "2026-03", "W1", "Ideological style", "0", "0", "1", "1", "4", "0", "0", "否");
    }

    private static List<String> cells(Response xlsx) throws IOException {
        try (var sheet = SheetReader.open(xlsx.asInputStream(), SheetFormat.XLSX, SheetLimits.DEFAULT)) {
            sheet.next();
            return sheet.next().cells();
        }
    }

    @Test
    void answersInJsonUnlessASheetIsAskedForFirst() {
        var path = County.ROOT + "/analysis/heat-map";

        as(chen()).accept("*/*").get(path).then().statusCode(200).contentType("application/json");
        as(chen())
                .accept("text/csv;q=0.5, application/json")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json");
        as(chen())
                .accept("text/csv, application/json;q=0.5")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv");
        as(chen()).accept("application/pdf").get(path).then().statusCode(406);
    }

    @Test
    void exportsTheFindingsThemselves() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        today(LocalDate.of(2026, 2, 27));
        post(chen(), "/findings", aFinding(below, "MINOR")).then().statusCode(201);
        today(MovableClock.ORDINARY_DAY);
        var order = County.ordered(unit, "MAJOR");
        String due = get(chen(), "/rectification-orders/" + order).path("deadline.due");
        raised(aUnit(), "MINOR");

        var lines = as(leader(unit))
                .accept("text/csv")
                .get(County.ROOT + "/analysis/findings?from=2026-02&to=2026-03")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"findings.csv\""))
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFNumber,Unit code,Unit,Wind code,Wind,Cause code,Severity,State,Raised on,Decided on,Due,"
                                + "Overdue,Closed on");
        assertThat(lines.get(1)).contains("," + below + ",").contains("MINOR,RAISED,2026-02-27,,,否,");
        assertThat(lines.get(2))
                .contains("," + unit + ",")
                .contains("MAJOR,ORDER_ISSUED,2026-03-02")
                .contains(due + ",否,");
        as(chen())
                .accept("application/x-ndjson")
                .get(County.ROOT + "/analysis/findings?from=2026-02&to=2026-02&unit=" + unit)
                .then()
                .statusCode(200)
                .body(containsString("\"unit\":\"" + below + "\""))
                .body(containsString("\"raisedOn\":\"2026-02-27\",\"decidedOn\":null,\"due\":null,\"overdue\":false"));
        as(chen())
                .accept(XLSX)
                .get(County.ROOT + "/analysis/findings?unit=" + unit)
                .then()
                .statusCode(200)
                .contentType(XLSX);
        as(TestIssuer.token("x", "hr-bureau"))
                .accept("text/csv")
                .get(County.ROOT + "/analysis/findings")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsFindingsAndASoundTallyInTheDatabase() {
        var unit = aUnit();
        raised(unit, "MINOR");

        assertThat(catchThrowable(() -> database()
                                .update(Sql.of("DELETE FROM finding WHERE unit_id = ?", SomeFindings.idOf(unit))))
                        .getCause())
                .hasMessageContaining("finding is append-only");
        assertThat(catchThrowable(() -> database()
                                .update(Sql.of(
                                        "UPDATE finding_tally SET minor = minor - 2 WHERE unit_id = ?",
                                        SomeFindings.idOf(unit))))
                        .getCause())
                .hasMessageContaining("does not fit");
    }
}
