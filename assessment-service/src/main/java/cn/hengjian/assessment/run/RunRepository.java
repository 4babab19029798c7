package cn.hengjian.assessment.run;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads runs to change them, and reads them by projection. */
@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<Run, UUID> {

    private static final String SELECT = """
            SELECT r.*, (SELECT count(*)::int FROM appraisal a WHERE a.run_id = r.id) AS appraisals,
                coalesce((SELECT jsonb_agg(jsonb_build_object(
                        'id', s.id, 'code', s.code, 'name', s.name, 'appliesTo', s.applies_to) ORDER BY s.applies_to)
                    FROM run_scheme rs JOIN scheme s ON s.id = rs.scheme_id WHERE rs.run_id = r.id), '[]') AS schemes,
                c.id AS computation_id, c.computed_at, c.computed_by, c.scored, c.appraisals - c.scored AS not_scored,
                c.groups, c.digest, c.inputs <> r.inputs AS outdated
            FROM run r LEFT JOIN LATERAL
                (SELECT * FROM computation c WHERE c.run_id = r.id ORDER BY c.id DESC LIMIT 1) c ON true
            WHERE true""";

    private final Database database;
    private final Pages pages;
    private final ObjectMapper mapper;

    RunRepository(Database database, Pages pages, ObjectMapper mapper) {
        this.database = database;
        this.pages = pages;
        this.mapper = mapper;
    }

    record PublishedScheme(UUID id, AppliesTo appliesTo, boolean published) {}

    /** Those of the schemes that exist. */
    List<PublishedScheme> schemes(Collection<UUID> ids) {
        return database.list(
                Sql.of("SELECT id, applies_to, state = 'PUBLISHED' AS published FROM scheme WHERE id = ANY (?)", ids),
                row -> new PublishedScheme(
                        row.uuid("id"), AppliesTo.valueOf(row.text("applies_to")), row.flag("published")));
    }

    Run require(UUID id) {
        return findByIdOptional(id).orElseThrow(RunRepository::absent);
    }

    /** A run to change; whoever else wants to change it waits. */
    Run requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RunRepository::absent);
    }

    Page<RunView> page(@Nullable Integer year, @Nullable RunState state, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of(SELECT).andIfPresent("r.year = ?", year).andIfPresent("r.state = ?", state),
                Keyset.descending("r.year", "r.id"),
                request,
                row -> view(row, caller));
    }

    RunView view(UUID id, Caller caller) {
        return database.find(Sql.of(SELECT).and("r.id = ?", id), row -> view(row, caller))
                .orElseThrow(RunRepository::absent);
    }

    private RunView view(Row row, Caller caller) throws SQLException {
        var state = RunState.valueOf(row.text("state"));
        var pack = row.textOrNull("policy_pack");
        var computation = row.uuidOrNull("computation_id");
        return new RunView(
                row.uuid("id"),
                RunKind.valueOf(row.text("kind")),
                row.integer("year"),
                state,
                row.instantOrNull("opened_at"),
                row.integer("appraisals"),
                pack == null ? null : new RunView.PolicyRef(pack, row.integer("policy_version")),
                schemes(row.text("schemes")),
                computation == null
                        ? null
                        : new RunView.ComputationRef(
                                computation,
                                row.instant("computed_at"),
                                row.text("computed_by"),
                                row.integer("scored"),
                                row.integer("not_scored"),
                                row.integer("groups"),
                                row.text("digest"),
                                row.flag("outdated")),
                row.number("version"),
                RunStates.MACHINE.allowed(state, caller));
    }

    private List<RunView.SchemeRef> schemes(String json) {
        try {
            return Arrays.asList(mapper.readValue(json, RunView.SchemeRef[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这次考核", "There is no such run"));
    }
}
