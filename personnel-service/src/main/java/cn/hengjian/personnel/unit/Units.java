package cn.hengjian.personnel.unit;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.spreadsheet.CellParser;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Units as other features refer to them: by code. */
@ApplicationScoped
public class Units {

    /** The form of codes of units and posts. */
    public static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,31}";

    private static final Pattern FORM = Pattern.compile(CODE);
    private static final Text FORM_TEXT = new Text(
            "代码由大写字母、数字、连字符和下划线组成，最长 32 个字符",
            "A code has up to 32 upper-case letters, digits, hyphens and underscores");

    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    /** The id of a unit that the caller may put something into. A foreign unit is absent: 404, as any foreign object. */
    public UUID requireId(String code, String pointer, Caller caller) {
        var scope = Scope.of(caller);
        record Known(UUID id, boolean abolished) {}
        var unit = database.find(
                        Sql.of("SELECT u.id, u.status = 'ABOLISHED' AS abolished FROM unit u WHERE u.code = ?", code)
                                .and(scope.predicate("u.path", null)),
                        row -> new Known(row.uuid("id"), row.flag("abolished")))
                .orElseThrow(
                        () -> unknown(pointer, scope.county() ? HttpProblem.INVALID_CONTENT : HttpProblem.NOT_FOUND));
        if (unit.abolished()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(pointer, "unit-abolished", UnitProblem.ABOLISHED.title()));
        }
        return unit.id();
    }

    /** Refuses codes that no unit in force has; for those who name units without seeing them. */
    public void requireExisting(List<String> codes, String pointer) {
        int known = database.require(
                Sql.of("SELECT count(*)::int AS n FROM unit WHERE code = ANY (?) AND status = 'ACTIVE'", codes),
                row -> row.integer("n"));
        if (known < codes.size()) {
            throw unknown(pointer, HttpProblem.INVALID_CONTENT);
        }
    }

    /** Reads a cell that holds the code of a unit or a post. */
    public static CellParser<String> codeCell() {
        return text -> FORM.matcher(text).matches() ? Checked.valid(text) : Checked.refused("invalid-code", FORM_TEXT);
    }

    static ProblemException unknown(String pointer, HttpProblem type) {
        return new ProblemException(
                type, Violation.at(pointer, "unknown-unit", new Text("没有这个单位", "There is no such unit")));
    }

    /** A condition that a unit's path lies in the subtree of the unit with a code. */
    public static Sql within(String pathColumn, String code) {
        return Sql.of(pathColumn + " <@ (SELECT within.path FROM unit within WHERE within.code = ?)", code);
    }
}
