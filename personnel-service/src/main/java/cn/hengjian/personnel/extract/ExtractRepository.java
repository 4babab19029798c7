package cn.hengjian.personnel.extract;

import cn.hengjian.personnel.cadre.CadreFilter;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Extracts and the persons in them. */
@ApplicationScoped
class ExtractRepository {

    private static final Set<String> DECIDERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    private static final String PEOPLE =
            "FROM cadre c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.main_post_id";

    private final Database database;
    private final Pages pages;
    private final ObjectMapper mapper;

    ExtractRepository(Database database, Pages pages, ObjectMapper mapper) {
        this.database = database;
        this.pages = pages;
        this.mapper = mapper;
    }

    /** How many a search finds, counted no further than one beyond the limit. */
    int count(CadreFilter filter, LocalDate today, int limit, Caller caller) {
        var people = Sql.of("SELECT c.id " + PEOPLE + " WHERE true").and(FileScope.predicate(caller));
        filter.narrow(people, today);
        return database.require(
                Sql.of("SELECT count(*)::int AS n FROM (").add(people).add("LIMIT ?) found", limit + 1),
                row -> row.integer("n"));
    }

    void request(
            UUID id,
            String number,
            RequestExtract command,
            int persons,
            ExtractState state,
            String policy,
            Instant now,
            Caller caller) {
        database.update(Sql.of(
                "INSERT INTO cadre_extract (id, number, filter, purpose, persons, state, requested_by, requester,"
                        + " requested_at, policy) VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)",
                id,
                number,
                json(command.filter()),
                command.purpose(),
                persons,
                state,
                caller.subject(),
                caller.username(),
                now,
                policy));
    }

    /** Keeps whom a search finds now. */
    int keep(UUID id, CadreFilter filter, LocalDate today, Caller caller) {
        var people = Sql.of("INSERT INTO cadre_extract_person SELECT ?::uuid, c.id " + PEOPLE + " WHERE true", id)
                .and(FileScope.predicate(caller));
        filter.narrow(people, today);
        return database.update(people);
    }

    void decide(UUID id, ExtractState state, String reasons, Caller caller) {
        database.update(Sql.of(
                "UPDATE cadre_extract SET state = ?, decided_by = ?, decider = ?, reasons = ?, version = version + 1"
                        + " WHERE id = ?",
                state,
                caller.subject(),
                caller.username(),
                reasons,
                id));
    }

    /** Those of others are there for who decides about them only. */
    ExtractView require(UUID id, Caller caller) {
        return database.find(visible(caller).and("x.id = ?", id), ExtractView::of)
                .orElseThrow(() ->
                        new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这份导出申请", "There is no such extract")));
    }

    /** The same, held until the transaction ends. */
    ExtractView requireLocked(UUID id, Caller caller) {
        database.list(Sql.of("SELECT id FROM cadre_extract WHERE id = ? FOR UPDATE", id), row -> row.uuid("id"));
        return require(id, caller);
    }

    boolean isBy(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT id FROM cadre_extract WHERE id = ? AND requested_by = ?", id, caller.subject()),
                        row -> row.uuid("id"))
                .isPresent();
    }

    Page<ExtractView> list(PageRequest request, Caller caller) {
        return pages.page(visible(caller), Keyset.descending("x.number"), request, ExtractView::of);
    }

    /** Hands over the persons who are still in the caller's scope, one by one. */
    void each(UUID id, Caller caller, Database.Sink sink) {
        database.each(Sql.of("""
                        SELECT c.number, c.name, c.sex, c.birth_date, c.level, c.rank, u.code AS unit_code,
                               u.name AS unit_name, p.title AS post_title, c.status
                        FROM cadre_extract_person x JOIN cadre c ON c.id = x.cadre_id JOIN unit u ON u.id = c.unit_id
                             LEFT JOIN post p ON p.id = c.main_post_id
                        WHERE x.extract_id = ?""", id).and(FileScope.predicate(caller)).add("ORDER BY c.number"), sink);
    }

    private static Sql visible(Caller caller) {
        return Sql.of(
                "SELECT x.* FROM cadre_extract x WHERE (x.requested_by = ? OR ?)",
                caller.subject(),
                caller.hasAny(DECIDERS));
    }

    private String json(CadreFilter filter) {
        try {
            return mapper.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }
}
