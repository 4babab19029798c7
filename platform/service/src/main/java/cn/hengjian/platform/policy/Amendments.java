package cn.hengjian.platform.policy;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Amendments as they are stored. */
@ApplicationScoped
class Amendments {

    private static final String SELECT = """
            SELECT a.*, changes.changes FROM policy_amendment a, LATERAL (
                SELECT jsonb_agg(jsonb_build_object('key', c.key, 'before', p.value, 'after', c.value, 'source', c.source)
                                 ORDER BY c.key)::text AS changes
                FROM policy_amendment_change c JOIN policy_parameters(a.pack, a.base_version) p ON p.key = c.key
                WHERE c.amendment_id = a.id) changes
            WHERE true""";

    private final Database database;
    private final Pages pages;
    private final ObjectMapper mapper;
    private final Clock clock;

    Amendments(Database database, Pages pages, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.mapper = mapper;
        this.clock = clock;
    }

    Page<AmendmentView> list(@Nullable String pack, PageRequest page, Caller caller) {
        return pages.page(
                Sql.of(SELECT).andIfPresent("a.pack = ?", pack),
                Keyset.descending("a.id"),
                page,
                row -> view(row, caller));
    }

    AmendmentView require(UUID id, Caller caller) {
        return database.find(Sql.of(SELECT).and("a.id = ?", id), row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    /** The amendment, held until the transaction ends; and nobody else makes a version of its pack meanwhile. */
    AmendmentView lock(UUID id, Caller caller) {
        lockPack(require(id, caller).pack());
        return require(id, caller);
    }

    /** Holds back whoever else makes a version of the pack. */
    void lockPack(String pack) {
        database.list(Sql.of("SELECT pg_advisory_xact_lock(hashtext(?))::text", "policy " + pack), row -> true);
    }

    void insert(UUID id, int base, ProposeAmendment command, LocalDate today, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO policy_amendment (id, version, state, pack, base_version, effective_from, reason,"
                        + " proposed_by, proposed_on) VALUES (?, 0, 'PROPOSED', ?, ?, ?, ?, ?, ?)",
                id,
                command.pack(),
                base,
                command.effectiveFrom(),
                command.reason(),
                caller.username(),
                today));
        database.update(Sql.of(
                "INSERT INTO policy_amendment_change (amendment_id, key, value, source)"
                        + " SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[])",
                id,
                command.changes().stream().map(ProposeAmendment.Change::key).toList(),
                command.changes().stream().map(ProposeAmendment.Change::value).toList(),
                command.changes().stream().map(ProposeAmendment.Change::source).toList()));
    }

    void decide(UUID id, AmendmentState state, @Nullable Integer madeVersion, LocalDate today, Caller caller) {
        database.update(Sql.of(
                "UPDATE policy_amendment SET state = ?, made_version = ?, decided_by = ?, decided_on = ?,"
                        + " version = version + 1 WHERE id = ?",
                state,
                madeVersion,
                caller.username(),
                today,
                id));
    }

    /** The base with the changes, as a version of its own. */
    int makeVersion(AmendmentView amendment, String digest) {
        int version = database.require(
                Sql.of(
                        "INSERT INTO policy_version (pack, version, effective_from, digest, origin)"
                                + " SELECT ?, greatest(1000, max(version)) + 1, ?, ?, 'COUNTY' FROM policy_version"
                                + " WHERE pack = ? RETURNING version",
                        amendment.pack(),
                        amendment.effectiveFrom(),
                        digest,
                        amendment.pack()),
                row -> row.integer("version"));
        database.update(
                Sql.of("""
                INSERT INTO policy_parameter (pack, version, key, value, source, tag)
                SELECT ?, ?, p.key, coalesce(c.value, p.value), coalesce(c.source, p.source), p.tag
                FROM policy_parameters(?, ?) p
                LEFT JOIN policy_amendment_change c ON c.amendment_id = ? AND c.key = p.key""", amendment.pack(), version, amendment.pack(), amendment.baseVersion(), amendment.id()));
        return version;
    }

    AmendmentStates.Facts facts(AmendmentView amendment, Caller caller) {
        return facts(amendment.effectiveFrom(), amendment.proposedBy(), caller);
    }

    private AmendmentStates.Facts facts(LocalDate effectiveFrom, String proposedBy, Caller caller) {
        return new AmendmentStates.Facts(today(), effectiveFrom, proposedBy.equals(caller.username()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private AmendmentView view(Row row, Caller caller) throws SQLException {
        var state = AmendmentState.valueOf(row.text("state"));
        var facts = facts(row.date("effective_from"), row.text("proposed_by"), caller);
        return new AmendmentView(
                row.uuid("id"),
                state,
                row.text("pack"),
                row.integer("base_version"),
                row.date("effective_from"),
                row.text("reason"),
                changes(row.text("changes")),
                row.text("proposed_by"),
                row.date("proposed_on"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.integerOrNull("made_version"),
                AmendmentStates.MACHINE.allowed(state, caller, event -> AmendmentStates.decide(event, facts)),
                row.number("version"));
    }

    private List<AmendmentView.Change> changes(String json) {
        try {
            return List.of(mapper.readValue(json, AmendmentView.Change[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }
}
