package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.job.JobOutcome;
import cn.hengjian.platform.problem.Violation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** The rows that were rejected: each counted once, with as many errors as a report may list. */
final class RejectedRows {

    /** A bit a row keeps memory flat; sheets have at most some million rows. */
    private final BitSet rows = new BitSet();

    private final List<Violation> errors = new ArrayList<>();

    void add(Violation error) {
        if (error.place() instanceof Violation.Place.Sheet(var row, var _)) {
            rows.set(Math.toIntExact(row));
        }
        if (errors.size() < JobOutcome.MAX_ERRORS) {
            errors.add(error);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    long count() {
        return rows.cardinality();
    }

    List<Violation> errors() {
        return List.copyOf(errors);
    }

    /** The row numbers as a PostgreSQL array literal. */
    String rowsAsArray() {
        return rows.stream().mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
