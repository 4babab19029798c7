package cn.hengjian.personnel.casework;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
        int number = database.require(
                Sql.of(
                        "INSERT INTO case_number (kind, year, last) VALUES (?, ?, 1)"
                                + " ON CONFLICT (kind, year) DO UPDATE SET last = case_number.last + 1 RETURNING last",
                        kind,
                        year),
                row -> row.integer("last"));
        return "%s-%d-%06d".formatted(kind, year, number);
    }
}
