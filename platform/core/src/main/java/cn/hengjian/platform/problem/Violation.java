package cn.hengjian.platform.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place where a request is wrong.
 *
 * @param place where it is
 * @param code stable word for the kind of error, for programs
 * @param message what was wrong and what would be accepted
 */
public record Violation(Place place, String code, Text message) {

    /** Where in the request something is wrong. */
    public sealed interface Place {

        /** In the JSON body; the pointer is an RFC 6901 JSON pointer. */
        record Body(String pointer) implements Place {}

        /** In a query parameter. */
        record Query(String name) implements Place {}

        /** In a path segment. */
        record Path(String name) implements Place {}

        /** In a header. */
        record Header(String name) implements Place {}

        /** In a sheet: the row counts from 1 with the header as row 1; no column means the whole row. */
        record Sheet(long row, @Nullable String column) implements Place {}
    }

    /** An error at a JSON pointer of the body. */
    public static Violation at(String pointer, String code, Text message) {
        return new Violation(new Place.Body(pointer), code, message);
    }

    /** An error in a query parameter. */
    public static Violation query(String name, String code, Text message) {
        return new Violation(new Place.Query(name), code, message);
    }

    /** An error in a header. */
    public static Violation header(String name, String code, Text message) {
        return new Violation(new Place.Header(name), code, message);
    }

    /** An error in a cell, or in a whole row if the column is absent. */
    public static Violation cell(long row, @Nullable String column, String code, Text message) {
        return new Violation(new Place.Sheet(row, column), code, message);
    }

    /** The wire form in the reader's language. */
    public ProblemBody.Entry entry(Locale locale) {
        var detail = message.in(locale);
        return switch (place) {
            case Place.Body(var pointer) -> new ProblemBody.Entry("body", pointer, null, null, null, code, detail);
            case Place.Query(var name) -> new ProblemBody.Entry("query", null, name, null, null, code, detail);
            case Place.Path(var name) -> new ProblemBody.Entry("path", null, name, null, null, code, detail);
            case Place.Header(var name) -> new ProblemBody.Entry("header", null, name, null, null, code, detail);
            case Place.Sheet(var row, var column) ->
                new ProblemBody.Entry("sheet", null, null, row, column, code, detail);
        };
    }
}
