package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinFacts;
import cn.hengjian.assessment.bulletin.rules.BulletinPeriod;
import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.assessment.bulletin.rules.PrivacyCheck;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulletins: units read what was issued, the county's offices read all. */
@ApplicationScoped
class BulletinRepository implements PanacheRepositoryBase<Bulletin, UUID> {

    private static final String NAMES =
            "SELECT name AS word FROM cadre UNION SELECT cadre_name FROM appraisal WHERE run_id = ?";
    private static final String NUMBERS =
            "SELECT number AS word FROM cadre UNION SELECT cadre_number FROM appraisal WHERE run_id = ?";
    private static final String UNITS = "SELECT unit_name AS word FROM appraisal WHERE run_id = ?";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;

    BulletinRepository(Database database, Pages pages, Transitions transitions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
    }

    /** The bulletin, locked until the transaction ends. */
    Bulletin lock(UUID id) {
        var bulletin = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (bulletin == null) {
            throw ProblemException.absent();
        }
        return bulletin;
    }

    void requireComputed(UUID run) {
        boolean computed = database.require(
                Sql.of("SELECT EXISTS (SELECT FROM run WHERE id = ? AND state = 'COMPUTED') AS computed", run),
                row -> row.flag("computed"));
        if (!computed) {
            throw BulletinProblem.unknownRun();
        }
    }

    void requireNone(BulletinPeriod period) {
        if (states(period.firstDay()).containsKey(period.firstDay())) {
            throw BulletinProblem.exists(period);
        }
    }

    /** A bulletin in short. */
    record Known(UUID id, BulletinState state) {}

    /** The bulletins of periods since a day, by their first days. */
    Map<LocalDate, Known> states(LocalDate since) {
        var known = new HashMap<LocalDate, Known>();
        database.each(
                Sql.of("SELECT id, state, first_day FROM bulletin WHERE first_day >= ?", since),
                row -> known.put(
                        row.date("first_day"), new Known(row.uuid("id"), BulletinState.valueOf(row.text("state")))));
        return known;
    }

    /** The facts, with what the text would betray. */
    BulletinFacts facts(Bulletin bulletin, List<String> cleared, Figures figures, Caller caller) {
        var texts = bulletin.texts();
        var all = String.join("\n", texts.values());
        return new BulletinFacts(
                bulletin.isWrittenBy(caller.username()),
                bulletin.isCheckedBy(caller.username()),
                PrivacyCheck.hits(
                        texts,
                        new PrivacyCheck.Words(
                                standing(all, NAMES, bulletin.runId()),
                                standing(all, NUMBERS, bulletin.runId()),
                                standing(all, UNITS, bulletin.runId()).stream()
                                        .filter(figures.withheldUnits()::contains)
                                        .toList(),
                                figures.minGroup(),
                                cleared)));
    }

    /**
     * What the analysis of the run allows.
     *
     * @param withheldUnits names of units of which no score may be told
     */
    record Figures(int minGroup, Set<String> withheldUnits) {}

    /** The words of a run, and of the roster, that stand in a text. */
    private List<String> standing(String text, String words, UUID run) {
        return database.list(
                Sql.of("SELECT DISTINCT w.word FROM (" + words + ") w WHERE strpos(?, w.word) > 0", run, text),
                row -> row.text("word"));
    }

    Page<BulletinSummary> list(@Nullable BulletinState state, PageRequest page, Caller caller) {
        return pages.page(
                select(caller).andIfPresent("b.state = ?", state),
                Keyset.descending("b.id"),
                page,
                row -> new BulletinSummary(
                        row.uuid("id"),
                        row.text("number"),
                        BulletinState.valueOf(row.text("state")),
                        text(row, "title"),
                        row.date("first_day"),
                        row.date("last_day"),
                        row.dateOrNull("issued_on")));
    }

    BulletinView require(UUID id, Caller caller) {
        return database.find(select(caller).and("b.id = ?", id), row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(Caller caller) {
        var name = caller.username();
        return Sql.of(
                        "SELECT b.id, b.run_id, b.version, b.number, b.state, b.first_day, b.last_day, b.title_zh, b.title_en,"
                                + " b.text_zh, b.text_en, b.written_by, b.written_on, b.checked_by, b.checked_on,"
                                + " b.approved_by, b.approved_on, b.issued_by, b.issued_on,"
                                + " b.policy_pack || '/' || b.policy_version AS policy, b.written_by = ? AS is_writer,"
                                + " coalesce(b.checked_by = ?, false) AS is_checker FROM bulletin b",
                        name,
                        name)
                .add("WHERE (? OR b.state = 'ISSUED')", CourseScope.isCounty(caller));
    }

    private BulletinView view(Row row, Caller caller) throws SQLException {
        var id = row.uuid("id");
        var state = BulletinState.valueOf(row.text("state"));
        var facts = new BulletinFacts(row.flag("is_writer"), row.flag("is_checker"), List.of());
        return new BulletinView(
                id,
                row.text("number"),
                state,
                row.uuid("run_id"),
                row.date("first_day"),
                row.date("last_day"),
                text(row, "title"),
                text(row, "text"),
                row.text("written_by"),
                row.date("written_on"),
                row.textOrNull("checked_by"),
                row.dateOrNull("checked_on"),
                row.textOrNull("approved_by"),
                row.dateOrNull("approved_on"),
                row.textOrNull("issued_by"),
                row.dateOrNull("issued_on"),
                row.text("policy"),
                BulletinStates.allowed(state, facts, caller),
                transitions.history(id),
                row.number("version"));
    }

    private static Text text(Row row, String column) throws SQLException {
        return new Text(row.text(column + "_zh"), row.text(column + "_en"));
    }
}
