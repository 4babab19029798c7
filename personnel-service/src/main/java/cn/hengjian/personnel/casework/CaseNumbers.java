package cn.hengjian.personnel.casework;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives cases numbers that people can read, such as TALK-2026-000001. There are no gaps: what is rolled back gives its
 * number back. Two cases of a kind are opened one after the other for it.
 */
@ApplicationScoped
public class CaseNumbers {

    private final Database database;

    CaseNumbers(Database database) {
        this.database = database;
    }

    /**
     * The next number.
     *
     * @param kind upper-case letters
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String next(String kind, int year) {
        return next(kind, year, 1).getFirst();
    }

    /** The next numbers, at least one, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> next(String kind, int year, int count) {
        int last = database.require(
                Sql.of(
                        "INSERT INTO case_number AS n (kind, year, last) VALUES (?, ?, ?)"
                                + " ON CONFLICT (kind, year) DO UPDATE SET last = n.last + excluded.last RETURNING last",
                        kind,
                        year,
                        count),
                row -> row.integer("last"));
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "%s-%d-%06d".formatted(kind, year, number))
                .toList();
    }
}
