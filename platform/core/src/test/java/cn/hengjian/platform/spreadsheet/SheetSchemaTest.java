package cn.hengjian.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.hengjian.platform.identifier.CitizenId;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SheetSchemaTest {

    private static final Column<String> NAME = Column.required("name", "姓名", CellParser.text(4));
    private static final Column<CitizenId> ID = Column.required("citizenId", "公民身份号码", CitizenId::parse);
    private static final Column<LocalDate> BORN = Column.optional("birthDate", "出生日期", CellParser.date());
    private static final SheetSchema SCHEMA = SheetSchema.of(NAME, ID, BORN);

    @Test
    void bindsHeadersByLabelOrCodeInAnyOrder() {
        var rows = parse("\uFEFFbirthDate , 公民身份号码*,姓名\n1949/12/31,11010519491231002x,王小明\n,440524188001010014,李雷\n");

        assertThat(rows).hasSize(2).allMatch(ParsedRow.Accepted.class::isInstance);
        var first = ((ParsedRow.Accepted) rows.getFirst()).values();
        assertThat(first.require(NAME)).isEqualTo("王小明");
        assertThat(first.require(ID).value()).isEqualTo("11010519491231002X");
        assertThat(first.find(BORN)).isEqualTo("1949-12-31");
        assertThat(((ParsedRow.Accepted) rows.get(1)).values().find(BORN)).isNull();
    }

    @Test
    void leavesAnOptionalColumnOut() {
        var rows = parse("name,citizenId\n李雷,440524188001010014\n");

        assertThat(((ParsedRow.Accepted) rows.getFirst()).values().find(BORN)).isNull();
    }

    @Test
    void namesEveryWrongHeaderAtOnce() {
        var problem = refusal("姓名,name,籍贯\n");

        assertThat(problem.type()).isEqualTo(SheetProblem.HEADER);
        assertThat(problem.violations())
                .extracting(Violation::place, Violation::code)
                .containsExactly(
                        Tuple.tuple(new Violation.Place.Sheet(1, "name"), "duplicate-column"),
                        Tuple.tuple(new Violation.Place.Sheet(1, "籍贯"), "unknown-column"),
                        Tuple.tuple(new Violation.Place.Sheet(1, "citizenId"), "missing-column"));
    }

    @Test
    void shortensAnUnknownHeader() {
        var problem = refusal("name,citizenId," + "很".repeat(100) + "\n");

        assertThat(problem.violations())
                .extracting(Violation::place)
                .containsExactly(new Violation.Place.Sheet(1, "很".repeat(20) + "…"));
    }

    @Test
    void refusesASheetWithoutAHeader() {
        assertThat(refusal("\n,,\n \n").type()).isEqualTo(SheetProblem.EMPTY);
        assertThat(refusal("\uFEFF").type()).isEqualTo(SheetProblem.EMPTY);
    }

    @Test
    void namesAllErrorsOfARowAndGoesOn() {
        var rows = parse("name,citizenId,birthDate\n,110105491231002,1949-02-29\n李雷,440524188001010014,\n");

        assertThat(rows.getFirst()).isInstanceOfSatisfying(ParsedRow.Rejected.class, rejected -> {
            assertThat(rejected.source().number()).isEqualTo(2);
            assertThat(rejected.violations())
                    .extracting(Violation::place, Violation::code)
                    .containsExactly(
                            Tuple.tuple(new Violation.Place.Sheet(2, "name"), "required"),
                            Tuple.tuple(new Violation.Place.Sheet(2, "citizenId"), "citizen-id-fifteen"),
                            Tuple.tuple(new Violation.Place.Sheet(2, "birthDate"), "invalid-date"));
        });
        assertThat(rows.get(1)).isInstanceOf(ParsedRow.Accepted.class);
    }

    @Test
    void rejectsRowsWithForbiddenCharactersOrCellsBeyondTheHeaders() {
        var rows = parse("""
                name,citizenId
                a\0b,440524188001010014
                a,440524188001010014,x
                a\7,440524188001010014
                a,440524188001010014,
                """);

        assertThat(rows)
                .extracting(row -> row instanceof ParsedRow.Rejected rejected
                        ? rejected.violations().getFirst().code()
                        : "accepted")
                .containsExactly("bad-character", "extra-cell", "bad-character", "accepted");
    }

    @Test
    void passesOverTheColumnsOfAnErrorReport() {
        var rows = parse("name,citizenId,row,error\n李雷,440524188001010014,7,citizenId: bad\n");

        assertThat(rows).singleElement().isInstanceOf(ParsedRow.Accepted.class);
    }

    @Test
    void takesTheApostropheOfAnExportedFormulaAway() {
        var rows = parse("name,citizenId\n'=1,440524188001010014\n'a,440524188001010014\n");

        assertThat(rows)
                .extracting(row -> ((ParsedRow.Accepted) row).values().require(NAME))
                .containsExactly("=1", "'a");
    }

    @Test
    void refusesASchemaWithTwoColumnsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SheetSchema.of(NAME, Column.optional("姓名", "别名", CellParser.text(1))));
    }

    @Test
    void showsNoPersonalDataInItsTexts() {
        var rows = parse("name,citizenId\n王小明,11010519491231002X\n");

        assertThat(rows.getFirst().toString()).doesNotContain("王", "1949");
    }

    private static List<ParsedRow> parse(String csv) {
        try (var reader = Sheets.open(SheetFormat.CSV, csv.getBytes(StandardCharsets.UTF_8), SheetLimits.DEFAULT)) {
            var sheet = SCHEMA.bind(reader);
            var rows = new ArrayList<ParsedRow>();
            for (ParsedRow row; (row = sheet.next()) != null; ) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refusal(String csv) {
        return catchThrowableOfType(ProblemException.class, () -> parse(csv));
    }
}
