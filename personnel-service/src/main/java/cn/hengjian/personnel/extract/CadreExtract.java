package cn.hengjian.personnel.extract;

import cn.hengjian.personnel.cadre.CadreFilter;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.codes.CodeTable;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.export.RowOutput.Column;
import cn.hengjian.platform.extract.ExtractKind;
import cn.hengjian.platform.extract.ExtractView;
import cn.hengjian.platform.extract.Extracts;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roster's columns of those whom a search finds. */
@ApplicationScoped
class CadreExtract implements ExtractKind {

    private static final String PEOPLE =
            "FROM cadre c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.main_post_id";

    private static final List<Column> COLUMNS = List.of(
            new Column("number", new Text("干部编号", "Number")),
            new Column("name", new Text("姓名", "Name")),
            new Column("sex", new Text("性别", "Sex")),
            new Column("birthDate", new Text("出生日期", "Born")),
            new Column("level", new Text("职务层次", "Level")),
            new Column("rank", new Text("职级", "Rank")),
            new Column("unitCode", new Text("单位代码", "Unit")),
            new Column("unitName", new Text("单位", "Unit name")),
            new Column("postTitle", new Text("职务", "Post")),
            new Column("status", new Text("状态", "State")));

    private final Extracts extracts;
    private final Terms terms;

    CadreExtract(Extracts extracts, Terms terms) {
        this.extracts = extracts;
        this.terms = terms;
    }

    ExtractView request(RequestCadreExtract command, Caller caller) {
        return extracts.request(
                this,
                new Extracts.Request(
                        command.filter(),
                        command.purpose(),
                        persons(command.filter(), terms.today(), caller),
                        terms.inForce()),
                caller);
    }

    private static Sql persons(CadreFilter filter, LocalDate today, Caller caller) {
        var persons = Sql.of("SELECT c.id " + PEOPLE + " WHERE true").and(FileScope.predicate(caller));
        filter.narrow(persons, today, caller);
        return persons;
    }

    @Override
    public String name() {
        return "CADRES";
    }

    @Override
    public Set<String> askers() {
        return Set.of(Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Sql rows(UUID extract, Caller caller) {
        return Sql.of(
                        "SELECT c.number, c.name, c.sex, c.birth_date, c.level, c.rank, u.code AS unit_code,"
                                + " u.name AS unit_name, p.title AS post_title, c.status " + PEOPLE
                                + " JOIN extract_person x ON x.person_id = c.id WHERE x.extract_id = ?",
                        extract)
                .and(FileScope.predicate(caller))
                .add("ORDER BY c.number");
    }

    @Override
    public List<@Nullable Object> cells(Row row, Locale language) throws SQLException {
        return Arrays.asList(
                row.text("number"),
                row.text("name"),
                label(CodeTables.SEX, row.text("sex"), language),
                row.date("birth_date"),
                label(CodeTables.LEVEL, row.text("level"), language),
                label(CodeTables.RANK, row.textOrNull("rank"), language),
                row.text("unit_code"),
                row.text("unit_name"),
                row.textOrNull("post_title"),
                row.text("status"));
    }

    private static @Nullable String label(CodeTable table, @Nullable String code, Locale language) {
        var label = code == null ? null : table.labels().get(code);
        return label == null ? code : label.in(language);
    }
}
