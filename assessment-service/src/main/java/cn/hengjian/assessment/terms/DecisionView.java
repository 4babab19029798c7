package cn.hengjian.assessment.terms;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a committee decided about one person. */
public record DecisionView(int due, int present, int agreed, String document, LocalDate on) {

    /** The decision in a row, if it has one. */
    public static @Nullable DecisionView of(Row row) throws SQLException {
        var document = row.textOrNull("decision");
        return document == null
                ? null
                : new DecisionView(
                        row.integer("due"),
                        row.integer("present"),
                        row.integer("agreed"),
                        document,
                        row.date("decided_on"));
    }
}
