package cn.hengjian.platform.extract;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.PolicyPack;
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
import java.util.Set;
import java.util.UUID;

/** Extracts and the persons in them. */
@ApplicationScoped
class ExtractRepository {

    private static final Set<String> DECIDERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);

    private final Database database;
    private final Pages pages;
    private final ObjectMapper mapper;

    ExtractRepository(Database database, Pages pages, ObjectMapper mapper) {
        this.database = database;
        this.pages = pages;
        this.mapper = mapper;
    }

    /**
     * Keeps who is found now, and says how many they are.
     *
     * @param limit no more are kept
     */
    int keep(UUID id, Sql persons, int limit) {
        return database.update(Sql.of("INSERT INTO extract_person SELECT ?::uuid, found.id FROM (", id)
                .add(persons)
                .add(") AS found (id) LIMIT ?", limit));
    }

    void insert(
            UUID id,
            String kind,
            Extracts.Request request,
            int persons,
            ExtractState state,
            Instant now,
            Caller caller) {
        database.update(Sql.of(
                "INSERT INTO extract (id, kind, filter, purpose, persons, state, requested_by, requester, requested_at,"
                        + " policy) VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)",
                id,
                kind,
                json(request.filter()),
                request.purpose(),
                persons,
                state,
                caller.subject(),
                caller.username(),
                now,
                reference(request.policy())));
    }

    void decide(UUID id, ExtractState state, String reasons, Caller caller) {
        database.update(Sql.of(
                "UPDATE extract SET state = ?, decided_by = ?, decider = ?, reasons = ?, version = version + 1"
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
        database.list(Sql.of("SELECT id FROM extract WHERE id = ? FOR UPDATE", id), row -> row.uuid("id"));
        return require(id, caller);
    }

    boolean isBy(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT id FROM extract WHERE id = ? AND requested_by = ?", id, caller.subject()),
                        row -> row.uuid("id"))
                .isPresent();
    }

    Page<ExtractView> list(PageRequest request, Caller caller) {
        return pages.page(visible(caller), Keyset.descending("x.ordinal"), request, ExtractView::of);
    }

    private static Sql visible(Caller caller) {
        return Sql.of(
                "SELECT x.* FROM extract x WHERE (x.requested_by = ? OR ?)", caller.subject(), caller.hasAny(DECIDERS));
    }

    private static String reference(PolicyPack policy) {
        return policy.pack() + "/" + policy.version();
    }

    private String json(Object filter) {
        try {
            return mapper.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }
}
