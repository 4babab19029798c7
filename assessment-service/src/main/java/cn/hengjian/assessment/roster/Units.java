package cn.hengjian.assessment.roster;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units in force, for which something new can be opened. */
@ApplicationScoped
public class Units {

    private static final Text UNKNOWN = new Text("没有这个单位", "There is no such unit");
    private static final Text NOT_SERVED = new Text("您的范围内没有这个单位", "There is no such unit among those that you serve");

    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    /** A unit in force. */
    public record Unit(UUID id, String code, String name) {}

    /** The unit of a code, the one published last if the copy has several; refused if it is unknown or abolished. */
    public Unit require(String code, String pointer) {
        return require(Sql.of("SELECT u.* FROM unit u WHERE u.code = ?", code), pointer, UNKNOWN);
    }

    /** The same among those that a caller serves. */
    public Unit requireServed(String code, String pointer, Caller caller) {
        var served = Sql.of("SELECT u.* FROM unit u WHERE u.code = ?", code)
                .and(Scope.of(caller).predicate("u.path", null));
        return require(served, pointer, NOT_SERVED);
    }

    private Unit require(Sql named, String pointer, Text otherwise) {
        record Known(Unit unit, @Nullable LocalDate abolishedOn) {}
        var known = database.find(
                        named.add("ORDER BY u.version DESC, u.id LIMIT 1"),
                        row -> new Known(
                                new Unit(row.uuid("id"), row.text("code"), row.text("name")),
                                row.dateOrNull("abolished_on")))
                .orElseThrow(() -> refused(pointer, "unknown-unit", otherwise));
        var gone = known.abolishedOn();
        if (gone != null) {
            throw refused(
                    pointer,
                    "unit-abolished",
                    new Text("该单位自 %s 起已撤销，应为现有单位", "The unit is abolished since %s; one in force is expected")
                            .with(gone));
        }
        return known.unit();
    }

    private static ProblemException refused(String pointer, String code, Text text) {
        return ProblemException.invalid(List.of(Violation.at(pointer, code, text)));
    }
}
