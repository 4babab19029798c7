package cn.hengjian.personnel.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.CitizenNumbers;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetLimits;
import cn.hengjian.platform.spreadsheet.SheetReader;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CadreImportTest {

    private static final String[] CHINESE = {
        "干部编号", "姓名", "性别", "出生日期", "公民身份号码", "民族", "政治面貌", "籍贯", "参加工作时间", "入党时间", "职务层次", "职级", "管理单位代码"
    };

    @Test
    void takesACsvInUtf8AndPublishesEachCadre() {
        var unit = County.aDepartment();
        var number = County.nextNumber();
        var citizenId = CitizenNumbers.woman(County.BIRTH);

        var ended = Sheet.of("cadres", CHINESE)
                .row(
                        number,
                        "李䶮",
                        "女",
                        "1985/3/12",
                        citizenId,
                        "汉族",
                        "中共党员",
                        "衡安县",
                        "20070715",
                        "2006年6月1日",
                        "乡科级副职",
                        "一级主任科员",
                        unit.code())
                .importAll();

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
        var id = id(number);
        var file = Api.ORGANISATION.get("/cadres/" + id).jsonPath();
        assertThat(file.getString("name")
                        + file.getString("sex")
                        + file.getString("birthDate")
                        + file.getString("ethnicity")
                        + file.getString("politicalStatus")
                        + file.getString("level")
                        + file.getString("rank"))
                .isEqualTo("李䶮21985-03-120101XK_FR07");
        assertThat(file.getString("citizenId")).startsWith("99").endsWith(citizenId.substring(14));
        assertThat(file.getList("warnings.code")).containsExactly("region-unknown");
        assertThat(Stored.events("cadre.changed.v1", id).getFirst().getString("number"))
                .isEqualTo(number);
        assertThat(Stored.audited(ended.job().getString("id"))).containsExactly("org.wang cadres-imported");
    }

    @Test
    void takesACsvInGb18030() {
        var unit = County.aDepartment();
        var number = County.nextNumber();

        var ended = aSheet().row(aRow(number, "欧阳䶮", unit)).importCsv(Charset.forName("GB18030"));

        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(Stored.text("SELECT name AS value FROM cadre WHERE number = ?", number))
                .isEqualTo("欧阳䶮");
    }

    @Test
    void takesAnXlsxWithRealDates() {
        var unit = County.aDepartment();
        var number = County.nextNumber();
        var row = aRow(number, "王建国", unit);
        row[3] = County.BIRTH;

        var ended = aSheet().row(row).importXlsx("mode=ALL_OR_NOTHING");

        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(Stored.count("cadre WHERE number = ? AND birth_date = '1985-03-12'", number))
                .isEqualTo(1);
    }

    @Test
    void namesAWrongHeader() {
        var ended = Sheet.of("cadres", "number", "name", "colour")
                .row("C000001", "x", "red")
                .importAll();

        assertThat(ended.state()).isEqualTo("FAILED");
        assertThat(ended.job().getString("problem.type")).isEqualTo("/problems/sheet-header");
        assertThat(ended.errors())
                .contains("1 colour unknown-column", "1 citizenId missing-column", "1 unitCode missing-column");
    }

    @Test
    void namesEveryWrongRowAndKeepsTheRest() {
        var unit = County.aDepartment();
        var existing = County.aCadre(unit);
        var good = County.nextNumber();
        var goodRow = aRow(good, "王建国", unit);

        var ended = aSheet().row(goodRow)
                .row(with(aRow(unit), 4, "11010519491231002Y"))
                .row(with(aRow(unit), 3, "1988-02-30"))
                .row(with(aRow(unit), 12, "D9999"))
                .row(with(aRow(unit), 0, good))
                .row(with(aRow(unit), 4, goodRow[4]))
                .row(with(aRow(unit), 0, existing.number()))
                .row(with(aRow(unit), 4, existing.citizenId()))
                .row(with(aRow(unit), 2, "7"))
                .row(with(aRow(unit), 1, null))
                .row(with(aRow(unit), 8, "1995-01-01"))
                .row(with(aRow(unit), 9, "2199-01-01"))
                .row(with(aRow(unit), 5, "57"))
                .row(with(aRow(unit), 11, "R13"))
                .row(with(aRow(unit), 0, "王1"))
                .importSkippingErrors();

        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(ended.counts()).isEqualTo("15 done, 1 accepted, 14 rejected");
        assertThat(ended.errors())
                .containsExactly(
                        "3 citizenId citizen-id-characters",
                        "4 birthDate invalid-date",
                        "5 unitCode unknown-unit",
                        "6 number duplicate-row",
                        "7 citizenId duplicate-row",
                        "8 number already-exists",
                        "9 citizenId already-exists",
                        "10 sex unknown-value",
                        "11 name required",
                        "12 workStart work-too-early",
                        "13 partyJoined party-in-future",
                        "14 ethnicity unknown-value",
                        "15 rank unknown-value",
                        "16 number invalid-number");
        assertThat(Stored.count("cadre c JOIN unit u ON u.id = c.unit_id WHERE u.code = ?", unit.code()))
                .isEqualTo(2);
        assertThat(Stored.events("cadre.changed.v1", id(good))).hasSize(1);
    }

    @Test
    void agreesWithTheRuleOnBothSidesOfEachAge() {
        var unit = County.aDepartment();
        var leapDay = LocalDate.of(1984, 2, 29);

        var ended = aSheet().row(with(with(aRow(unit, leapDay), 8, "1998-02-27"), 9, null))
                .row(with(with(aRow(unit, leapDay), 8, "1998-02-28"), 9, null))
                .row(with(aRow(unit, leapDay), 9, "2002-02-27"))
                .row(with(aRow(unit, leapDay), 9, "2002-02-28"))
                .importSkippingErrors();

        assertThat(ended.errors()).containsExactly("2 workStart work-too-early", "4 partyJoined party-too-early");
    }

    @Test
    void keepsNothingOfADryRun() {
        var unit = County.aDepartment();

        var ended = aSheet().row(aRow(unit)).row(with(aRow(unit), 2, "7")).importCsv("mode=SKIP_ERRORS&dryRun=true");

        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(ended.counts()).isEqualTo("2 done, 1 accepted, 1 rejected");
        assertThat(ended.job().getBoolean("result.dryRun")).isTrue();
        assertThat(Stored.count("cadre c JOIN unit u ON u.id = c.unit_id WHERE u.code = ?", unit.code()))
                .isZero();
        assertThat(Stored.count("outbox WHERE payload ->> 'unitCode' = ?", unit.code()))
                .isZero();
    }

    @Test
    void keepsNothingIfAllMustBeRightAndOneIsWrong() {
        var unit = County.aDepartment();

        var ended = aSheet().row(aRow(unit)).row(with(aRow(unit), 12, "D9999")).importAll();

        assertThat(ended.state()).isEqualTo("FAILED");
        assertThat(ended.job().getString("problem.type")).isEqualTo("/problems/rows-rejected");
        assertThat(Stored.count("cadre c JOIN unit u ON u.id = c.unit_id WHERE u.code = ?", unit.code()))
                .isZero();
    }

    @Test
    void givesTheWrongRowsBackInTheFormatInWhichTheyCame() throws IOException {
        var unit = County.aDepartment();
        var sheet = aSheet().row(aRow(unit)).row(with(aRow(unit), 12, "D9999"));

        for (var format : SheetFormat.values()) {
            var ended = format == SheetFormat.CSV
                    ? sheet.importCsv("mode=ALL_OR_NOTHING")
                    : sheet.importXlsx("mode=ALL_OR_NOTHING");
            var report = ended.report(format);

            assertThat(report.statusCode()).isEqualTo(200);
            var rows = new ArrayList<List<String>>();
            try (var reader =
                    SheetReader.open(new ByteArrayInputStream(report.asByteArray()), format, SheetLimits.DEFAULT)) {
                for (var row = reader.next(); row != null; row = reader.next()) {
                    rows.add(row.cells());
                }
            }
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst()).endsWith("row", "error");
            assertThat(rows.getLast())
                    .contains("D9999")
                    .endsWith("3", "unitCode: There is no such unit, or it is abolished");
        }
    }

    @Test
    void isForOrganisationAndHumanResourcesOnly() {
        assertThat(aSheet().post(Api.of("hr-bureau")).statusCode()).isEqualTo(202);
        assertThat(aSheet().post(Api.ofUnit("D0001", "unit-hr")).statusCode()).isEqualTo(403);
        assertThat(aSheet().post(Api.of("security-admin")).statusCode()).isEqualTo(403);
    }

    private static Sheet aSheet() {
        return Sheet.of(
                "cadres",
                "number",
                "name",
                "sex",
                "birthDate",
                "citizenId",
                "ethnicity",
                "politicalStatus",
                "nativePlace",
                "workStart",
                "partyJoined",
                "level",
                "rank",
                "unitCode");
    }

    private static Object[] aRow(County.Unit unit) {
        return aRow(County.nextNumber(), "王建国", unit);
    }

    private static Object[] aRow(County.Unit unit, LocalDate birth) {
        return with(with(aRow(unit), 3, birth), 4, CitizenNumbers.man(birth));
    }

    private static Object[] aRow(String number, String name, County.Unit unit) {
        return new Object[] {
            number,
            name,
            "1",
            "1985-03-12",
            CitizenNumbers.man(County.BIRTH),
            "01",
            "01",
            "衡安县",
            "2007-07-15",
            "2006-06-01",
            "XK_F",
            "R08",
            unit.code()
        };
    }

    private static Object[] with(Object[] row, int cell, Object value) {
        var changed = row.clone();
        changed[cell] = value;
        return changed;
    }

    private static String id(String number) {
        return Stored.text("SELECT id::text AS value FROM cadre WHERE number = ?", number);
    }

    @Test
    void takesRegionsBesideTheText() {
        var unit = County.aDepartment();
        var numbers = List.of(County.nextNumber(), County.nextNumber());
        var sheet = Sheet.of(
                "cadres",
                "number",
                "name",
                "sex",
                "birthDate",
                "citizenId",
                "籍贯区划代码",
                "birthRegion",
                "level",
                "unitCode");
        for (var number : numbers) {
            sheet.row(
                    number,
                    "王建国",
                    "1",
                    County.BIRTH.toString(),
                    CitizenNumbers.man(County.BIRTH),
                    "430502",
                    number.equals(numbers.getFirst()) ? null : "110199",
                    "XK_Z",
                    unit.code());
        }

        var ended = sheet.importSkippingErrors();

        assertThat(ended.errors()).containsExactly("3 birthRegion unknown-value");
        var file = Api.ORGANISATION.get("/cadres/" + id(numbers.getFirst())).jsonPath();
        assertThat(file.getString("nativeRegionName")).isEqualTo("湖南省邵阳市东区");
        assertThat(file.getString("birthRegion")).isNull();
    }
}
