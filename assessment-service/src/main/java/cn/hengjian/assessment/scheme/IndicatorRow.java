package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.scheme.rules.MethodTerms;
import cn.hengjian.assessment.score.rules.Comparison;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.NamedConstant;
import cn.hengjian.assessment.score.rules.StepTable;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads how an indicator is measured from its row. */
public final class IndicatorRow {

    private IndicatorRow() {}

    public static MethodTerms terms(Row row) throws SQLException {
        var allowance = row.decimalOrNull("allowance");
        var threshold = row.decimalOrNull("threshold");
        var constants = row.textOrNull("constants");
        return new MethodTerms(
                read(row, "method", Method::valueOf),
                row.decimalOrNull("target"),
                read(row, "direction", Direction::valueOf),
                read(row, "steps", StepTable::of),
                allowance == null ? null : new MethodTerms.Deduction(allowance, row.decimal("per_unit")),
                threshold == null
                        ? null
                        : new MethodTerms.Veto(
                                Comparison.valueOf(row.text("veto_when")),
                                threshold,
                                Grade.valueOf(row.text("ceiling"))),
                row.textOrNull("formula"),
                constants == null ? List.of() : NamedConstant.of(constants));
    }

    private static <T> @Nullable T read(Row row, String column, Function<String, T> reader) throws SQLException {
        var text = row.textOrNull(column);
        return text == null ? null : reader.apply(text);
    }
}
