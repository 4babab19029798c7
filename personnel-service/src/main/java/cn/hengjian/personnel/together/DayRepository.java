package cn.hengjian.personnel.together;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.together.rules.DayFacts;
import cn.hengjian.personnel.together.rules.DayRules;
import cn.hengjian.personnel.together.rules.DayState;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days, stored and shown. */
@ApplicationScoped
class DayRepository implements PanacheRepositoryBase<TogetherDay, UUID> {

    private static final String TABLES = " FROM together_day d JOIN cadre c ON c.id = d.cadre_id"
            + " JOIN unit u ON u.id = c.unit_id JOIN unit h ON h.id = d.host_id WHERE true";

    private final Database database;
    private final Pages pages;
    private final Terms terms;

    DayRepository(Database database, Pages pages, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.terms = terms;
    }

    /** Which days a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable String cadre,
            @Nullable String host,
            @Nullable Integer year,
            @Nullable DayState state) {}

    Page<DayView> page(Filter filter, PageRequest request, Caller caller) {
        return pages.page(
                select(caller)
                        .andIfPresent("c.number = ?", filter.cadre())
                        .andIfPresent("h.code = ?", filter.host())
                        .andIfPresent("date_part('year', d.day)::int = ?", filter.year())
                        .andIfPresent("d.state = ?", filter.state()),
                Keyset.descending("d.day", "d.id"),
                request,
                row -> view(row, caller));
    }

    DayView require(UUID id, Caller caller) {
        return database.find(select(caller).and("d.id = ?", id), row -> view(row, caller))
                .orElseThrow(TogetherProblem::absent);
    }

    DayFacts facts(UUID id, Caller caller) {
        return database.find(select(caller).and("d.id = ?", id), this::facts).orElseThrow(TogetherProblem::absent);
    }

    /** The day, locked, so that of two who act at once the second sees what the first did. */
    TogetherDay lock(UUID id) {
        return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Sql select(Caller caller) {
        return Sql.of(
                        "SELECT d.*, c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code,"
                                + " h.code AS host_code, h.name AS host_name, coalesce(c.number = ?, false) AS own,",
                        caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("AS kin" + TABLES)
                .and(visibleTo(caller));
    }

    /** Who sees the file sees its days, but no drafts; a village sees what is said of it. */
    private static Sql visibleTo(Caller caller) {
        var seen = Sql.of("c.number = ? OR d.state <> 'DRAFT' AND (", caller.cadre())
                .add(FileScope.predicate(caller));
        if (caller.has(Roles.VILLAGE_VERIFIER)) {
            seen.add(
                    "OR h.path <@ ANY (ARRAY(SELECT own.path FROM unit own WHERE own.code = ANY (?)))",
                    caller.units().stream().sorted().toList());
        }
        return seen.add(")");
    }

    private DayFacts facts(Row row) throws SQLException {
        var today = terms.today();
        var policy = new TogetherPolicy(terms.version(row.text("policy_pack"), row.integer("policy_version")));
        return new DayFacts(
                row.flag("own"),
                row.flag("kin"),
                !row.date("day").isAfter(today),
                row.date("submit_by").isBefore(today),
                policy.overnightRequired() && !row.flag("overnight"));
    }

    private DayView view(Row row, Caller caller) throws SQLException {
        var state = DayState.valueOf(row.text("state"));
        var facts = facts(row);
        return new DayView(
                row.uuid("id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.date("day"),
                Portion.valueOf(row.text("portion")),
                row.text("host_code"),
                row.text("host_name"),
                row.flag("overnight"),
                row.text("activities"),
                state,
                row.date("submit_by"),
                row.dateOrNull("submitted_on"),
                row.textOrNull("host_by"),
                row.dateOrNull("host_on"),
                row.flag("by_code"),
                row.textOrNull("host_reason"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.textOrNull("reason"),
                DayStates.MACHINE.allowed(state, caller, event -> DayRules.decide(event, facts)),
                row.number("version"));
    }
}
