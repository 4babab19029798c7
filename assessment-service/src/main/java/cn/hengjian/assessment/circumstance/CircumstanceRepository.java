package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.Circumstance;
import cn.hengjian.assessment.circumstance.rules.CircumstanceKind;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.circumstance.rules.Participation;
import cn.hengjian.assessment.circumstance.rules.Sanction;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps circumstances, and what follows from them. */
@ApplicationScoped
class CircumstanceRepository {

    private static final String SELECT = """
            SELECT f.*, a.id AS appraisal_id, a.cadre_number, a.cadre_name, wu.code AS unit_code, p.mark,
                p.not_excellent, au.code AS assessing_unit, p.rules
            FROM circumstance f JOIN appraisal a USING (run_id, cadre_id)
            JOIN participation p ON p.appraisal_id = a.id JOIN unit au ON au.id = p.assessing_unit_id
            LEFT JOIN unit wu ON wu.id = f.unit_id
            WHERE true""";

    private final Database database;
    private final Pages pages;

    CircumstanceRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Whom a fact is about. */
    record Person(UUID appraisal, UUID cadre, String number, UUID unit) {}

    /** What a fact is, to change it. */
    record Known(UUID run, Person person, CircumstanceKind kind, boolean open, boolean withdrawn, LocalDate from) {}

    Optional<Person> find(UUID run, String cadreNumber) {
        return database.find(
                Sql.of("SELECT * FROM appraisal WHERE run_id = ? AND cadre_number = ?", run, cadreNumber),
                row -> new Person(row.uuid("id"), row.uuid("cadre_id"), row.text("cadre_number"), row.uuid("unit_id")));
    }

    /** The unit with a code; the one published last if the copy has several. */
    Optional<UUID> unit(String code) {
        return database.find(
                Sql.of("SELECT id FROM unit WHERE code = ? ORDER BY version DESC, id LIMIT 1", code),
                row -> row.uuid("id"));
    }

    /** A fact that the caller's office keeps. */
    Known require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(
                                "SELECT f.*, a.id AS appraisal_id, a.cadre_number, a.unit_id AS home FROM circumstance f"
                                        + " JOIN appraisal a USING (run_id, cadre_id) WHERE f.id = ? AND f.kind = ANY (?)",
                                id,
                                Offices.kinds(caller)),
                        row -> new Known(
                                row.uuid("run_id"),
                                new Person(
                                        row.uuid("appraisal_id"),
                                        row.uuid("cadre_id"),
                                        row.text("cadre_number"),
                                        row.uuid("home")),
                                CircumstanceKind.valueOf(row.text("kind")),
                                row.dateOrNull("until_on") == null,
                                row.textOrNull("withdrawn_by") != null,
                                row.date("from_on")))
                .orElseThrow(ProblemException::absent);
    }

    void keep(UUID id, UUID run, UUID cadre, RecordCircumstance command, @Nullable UUID unit, String by) {
        database.update(Sql.of(
                "INSERT INTO circumstance (id, run_id, cadre_id, kind, from_on, until_on, sanction, unit_id, document,"
                        + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())",
                id,
                run,
                cadre,
                command.kind(),
                command.from(),
                command.until(),
                command.sanction(),
                unit,
                command.document(),
                by));
    }

    void end(UUID id, EndCase command) {
        database.update(Sql.of(
                "UPDATE circumstance SET until_on = ?, sanction = ? WHERE id = ?",
                command.endedOn(),
                command.sanction(),
                id));
    }

    void withdraw(UUID id, String reason, String by) {
        database.update(
                Sql.of("UPDATE circumstance SET withdrawn_by = ?, withdrawal_reason = ? WHERE id = ?", by, reason, id));
    }

    /** Somebody's year: where he or she belongs, and everything that is known about it. */
    record Year(UUID appraisal, UUID unit, List<Circumstance> facts) {}

    /** How somebody takes part. */
    record Reckoned(UUID appraisal, Participation participation) {}

    /** An effect that touches the year bars in it from the part of the year on that it touches. */
    private static final String FACTS = """
            SELECT a.id AS appraisal_id, a.unit_id AS home, f.kind, f.from_on, f.until_on, f.sanction, f.unit_id
            FROM appraisal a LEFT JOIN circumstance f
                ON f.run_id = a.run_id AND f.cadre_id = a.cadre_id AND f.withdrawn_by IS NULL
            WHERE a.run_id = ? AND a.cadre_id = ANY (?)
            UNION ALL
            SELECT a.id, a.unit_id, 'ADMONISHMENT', greatest(e.from_on, make_date(?, 1, 1)), NULL, NULL, NULL
            FROM appraisal a JOIN personnel_effect e ON e.cadre_id = a.cadre_id
            WHERE a.run_id = ? AND a.cadre_id = ANY (?) AND NOT e.is_undone
              AND e.from_on <= make_date(?, 12, 31) AND e.until_on >= make_date(?, 1, 1)""";

    /** The year of each of these people that the run appraises. */
    Collection<Year> people(UUID run, int year, Collection<UUID> cadres) {
        var people = new LinkedHashMap<UUID, Year>();
        database.each(Sql.of(FACTS, run, cadres, year, run, cadres, year, year), row -> {
            var appraisal = row.uuid("appraisal_id");
            var home = row.uuid("home");
            var person = people.computeIfAbsent(appraisal, id -> new Year(id, home, new ArrayList<>()));
            var kind = row.textOrNull("kind");
            if (kind != null) {
                person.facts()
                        .add(new Circumstance(
                                CircumstanceKind.valueOf(kind),
                                row.date("from_on"),
                                row.dateOrNull("until_on"),
                                sanction(row),
                                row.uuidOrNull("unit_id")));
            }
        });
        return people.values();
    }

    /** Whom an effect bars in the year of a run. */
    List<UUID> barred(UUID run, int year) {
        return database.list(
                Sql.of(
                        "SELECT DISTINCT a.cadre_id FROM appraisal a JOIN personnel_effect e ON e.cadre_id = a.cadre_id"
                                + " WHERE a.run_id = ? AND NOT e.is_undone AND e.from_on <= make_date(?, 12, 31)"
                                + " AND e.until_on >= make_date(?, 1, 1)",
                        run,
                        year,
                        year),
                row -> row.uuid("cadre_id"));
    }

    void keep(List<Reckoned> reckoned) {
        database.update(Sql.of(
                "UPDATE participation p SET mark = r.mark, not_excellent = r.not_excellent,"
                        + " assessing_unit_id = r.unit, rules = string_to_array(r.rules, chr(10))"
                        + " FROM unnest(?::uuid[], ?::text[], ?::boolean[], ?::uuid[], ?::text[])"
                        + " AS r (appraisal, mark, not_excellent, unit, rules) WHERE p.appraisal_id = r.appraisal",
                reckoned.stream().map(Reckoned::appraisal).toList(),
                of(reckoned, part -> part.mark() == null ? null : part.mark().name()),
                of(reckoned, Participation::notExcellent),
                of(reckoned, Participation::assessingUnit),
                of(reckoned, part -> part.rules().stream().sorted().collect(Collectors.joining("\n")))));
    }

    /** A column; there may be nulls in it. */
    private static <T extends @Nullable Object> List<T> of(List<Reckoned> reckoned, Function<Participation, T> value) {
        var column = new ArrayList<T>();
        reckoned.forEach(each -> column.add(value.apply(each.participation())));
        return column;
    }

    CircumstanceView view(UUID id) {
        return database.find(Sql.of(SELECT).and("f.id = ?", id), CircumstanceRepository::view)
                .orElseThrow(ProblemException::absent);
    }

    Page<CircumstanceView> page(UUID run, @Nullable String cadre, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of(SELECT)
                        .and("f.run_id = ?", run)
                        .and("f.kind = ANY (?)", Offices.kinds(caller))
                        .andIfPresent("a.cadre_number = ?", cadre)
                        // Nobody reads in his own case what was recorded about him.
                        .and("a.cadre_number IS DISTINCT FROM ?::text", caller.cadre()),
                Keyset.ascending("a.cadre_number", "f.id"),
                request,
                CircumstanceRepository::view);
    }

    private static CircumstanceView view(Row row) throws SQLException {
        var mark = row.textOrNull("mark");
        return new CircumstanceView(
                row.uuid("id"),
                row.uuid("run_id"),
                row.uuid("appraisal_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                CircumstanceKind.valueOf(row.text("kind")),
                row.date("from_on"),
                row.dateOrNull("until_on"),
                sanction(row),
                row.textOrNull("unit_code"),
                row.text("document"),
                row.text("recorded_by"),
                row.instant("recorded_at"),
                row.textOrNull("withdrawn_by") != null,
                mark == null ? null : NoGrade.valueOf(mark),
                row.flag("not_excellent"),
                row.text("assessing_unit"),
                row.texts("rules"));
    }

    private static @Nullable Sanction sanction(Row row) throws SQLException {
        var sanction = row.textOrNull("sanction");
        return sanction == null ? null : Sanction.valueOf(sanction);
    }
}
