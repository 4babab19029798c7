package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.CheckAnnualPlace.Ground;
import cn.hengjian.assessment.trigger.CheckAnnualPlace.Shows;
import cn.hengjian.assessment.trigger.CheckAnnualPlace.Source;
import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads places of computed runs, and what is on record about who has them. */
@ApplicationScoped
class AnnualPlaceRepository {

    /** What was found last of each task of a year, by its conditions. */
    private static final String OF_TASKS = """
            SELECT DISTINCT ON (l.task_id) l.*, t.cadre_number, w.year FROM last_place_check l
            JOIN task t ON t.id = l.task_id JOIN key_work w ON w.id = t.work_id
            ORDER BY l.task_id, l.checked_at DESC, l.id DESC""";

    private static final String OF_EVIDENCE = """
            SELECT DISTINCT e.id, k.number AS cadre_number, extract(year FROM e.happened_on)::int AS year
            FROM evidence e JOIN evidence_cadre ec ON ec.evidence_id = e.id JOIN cadre k ON k.id = ec.cadre_id
            WHERE e.withdrawn_on IS NULL""";

    private final Database database;
    private final Pages pages;
    private final Policies policies;
    private final Terms terms;

    AnnualPlaceRepository(Database database, Pages pages, Policies policies, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.policies = policies;
        this.terms = terms;
    }

    /**
     * A place as the rule sees it.
     *
     * @param computation null before the run is computed
     * @param ranked whether the group is large enough
     * @param outdated whether inputs have changed since
     */
    record Ranked(
            UUID appraisal,
            UUID run,
            int year,
            UUID cadreId,
            String cadre,
            @Nullable UUID computation,
            boolean outdated,
            boolean ranked,
            boolean bottom,
            int groupSize,
            String pack,
            int packVersion) {}

    Ranked require(UUID appraisal, Caller caller) {
        return database.find(
                        Sql.of("""
                                SELECT a.id, a.run_id, r.year, a.cadre_id, a.cadre_number, s.computation_id, s.rank,
                                    coalesce(s.bottom, false) AS bottom, coalesce(s.group_size, 0) AS group_size,
                                    k.inputs IS DISTINCT FROM r.inputs AS outdated, r.policy_pack, r.policy_version
                                FROM appraisal a JOIN run r ON r.id = a.run_id""" + CourseScope.OF_APPRAISAL + """
                                LEFT JOIN score s ON s.appraisal_id = a.id
                                LEFT JOIN computation k ON k.id = s.computation_id WHERE a.id = ?""", appraisal)
                                .and(CourseScope.reading(caller))
                                .add("FOR UPDATE OF a"),
                        row -> new Ranked(
                                row.uuid("id"),
                                row.uuid("run_id"),
                                row.integer("year"),
                                row.uuid("cadre_id"),
                                row.text("cadre_number"),
                                row.uuidOrNull("computation_id"),
                                row.flag("outdated"),
                                row.integerOrNull("rank") != null,
                                row.flag("bottom"),
                                row.integer("group_size"),
                                row.text("policy_pack"),
                                row.integer("policy_version")))
                .orElseThrow(ProblemException::absent);
    }

    /** The grounds that are on record about a person in a year. */
    Set<Ground> onRecord(Ranked ranked, List<Ground> grounds) {
        var references = grounds.stream().map(Ground::reference).toList();
        var evidence = new HashSet<UUID>();
        database.each(
                Sql.of(
                        "SELECT e.id FROM (" + OF_EVIDENCE
                                + ") e WHERE e.cadre_number = ? AND e.year = ? AND e.id = ANY (?)",
                        ranked.cadre(),
                        ranked.year(),
                        references),
                row -> evidence.add(row.uuid("id")));
        var found = new HashSet<String>();
        database.each(
                Sql.of(
                        "SELECT l.* FROM (" + OF_TASKS
                                + ") l WHERE l.cadre_number = ? AND l.year = ? AND l.task_id = ANY (?)",
                        ranked.cadre(),
                        ranked.year(),
                        references),
                row -> {
                    for (var shows : Shows.values()) {
                        if (row.flag(shows.name().toLowerCase(Locale.ROOT))) {
                            found.add(shows + " " + row.uuid("task_id"));
                        }
                    }
                });
        var standing = new HashSet<>(grounds);
        standing.removeIf(ground -> switch (ground.source()) {
            case EVIDENCE -> !evidence.contains(ground.reference());
            case TASK -> !found.contains(ground.shows() + " " + ground.reference());
        });
        return standing;
    }

    void keepGrounds(UUID check, List<Ground> grounds) {
        database.update(Sql.of(
                "INSERT INTO last_place_ground (check_id, source, reference, shows, note)"
                        + " SELECT ?, g.* FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[]) AS g",
                check,
                grounds.stream().map(ground -> ground.source().name()).toList(),
                grounds.stream().map(Ground::reference).toList(),
                grounds.stream().map(ground -> ground.shows().name()).toList(),
                grounds.stream().map(Ground::note).toList()));
    }

    boolean isSuggested(UUID appraisal) {
        return database.require(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM last_place_check WHERE appraisal_id = ? AND suggested) AS there",
                        appraisal),
                row -> row.flag("there"));
    }

    /** What was found last. */
    AnnualPlaceView view(UUID appraisal, Caller caller, Locale locale) {
        return database.find(
                        Sql.of(
                                        "SELECT l.*, a.cadre_number FROM last_place_check l JOIN appraisal a ON a.id = l.appraisal_id"
                                                + CourseScope.OF_APPRAISAL + "WHERE l.appraisal_id = ?",
                                        appraisal)
                                .and(CourseScope.reading(caller))
                                .add("ORDER BY l.checked_at DESC, l.id DESC LIMIT 1"),
                        row -> view(row, locale))
                .orElseThrow(ProblemException::absent);
    }

    private AnnualPlaceView view(Row row, Locale locale) throws SQLException {
        var missing =
                row.texts("reasons").stream().map(LastPlace.Missing::valueOf).toList();
        return new AnnualPlaceView(
                row.uuid("id"),
                row.uuid("appraisal_id"),
                row.uuid("computation_id"),
                row.text("cadre_number"),
                row.flag("bottom"),
                row.flag("ineffective"),
                row.flag("dereliction"),
                row.flag("mistake"),
                row.flag("loss"),
                grounds(row.uuid("id")),
                row.text("document"),
                row.text("note"),
                row.flag("suggested"),
                missing,
                LastPlace.RULE,
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.text("checked_by"),
                row.date("checked_on"),
                LastPlaceText.of(row, missing, locale));
    }

    private List<Ground> grounds(UUID check) {
        return database.list(
                Sql.of("SELECT * FROM last_place_ground WHERE check_id = ? ORDER BY reference, shows", check),
                row -> new Ground(
                        Source.valueOf(row.text("source")),
                        row.uuid("reference"),
                        Shows.valueOf(row.text("shows")),
                        row.text("note")));
    }

    /** Who is at the bottom of a run's groups. */
    Page<BottomView> bottom(UUID run, PageRequest request, Caller caller) {
        if (database.find(Sql.of("SELECT id FROM run WHERE id = ?", run), row -> row.uuid("id"))
                .isEmpty()) {
            throw ProblemException.absent();
        }
        return pages.page(
                Sql.of(
                                "SELECT a.id AS appraisal_id, a.cadre_number, a.cadre_name, a.unit_code, s.group_code, s.group_size,"
                                        + " s.rank, s.score, r.policy_pack, r.policy_version,"
                                        + " (SELECT count(*)::int FROM (" + OF_EVIDENCE
                                        + ") e WHERE e.cadre_number = a.cadre_number"
                                        + " AND e.year = r.year) AS findings, coalesce(f.fault, false) AS fault,"
                                        + " coalesce(f.loss, false) AS loss, EXISTS (SELECT FROM last_place_check l"
                                        + " WHERE l.appraisal_id = a.id AND l.suggested) AS suggested"
                                        + " FROM score s JOIN appraisal a ON a.id = s.appraisal_id JOIN run r ON r.id = s.run_id"
                                        + CourseScope.OF_APPRAISAL
                                        + "LEFT JOIN LATERAL (SELECT bool_or(l.ineffective OR l.dereliction) AS fault,"
                                        + " bool_or(l.mistake OR l.loss) AS loss FROM (" + OF_TASKS + ") l"
                                        + " WHERE l.cadre_number = a.cadre_number AND l.year = r.year) f ON true"
                                        + " WHERE s.run_id = ? AND s.bottom",
                                run)
                        .and(CourseScope.reading(caller)),
                Keyset.ascending("s.group_code", "a.cadre_number"),
                request,
                this::bottom);
    }

    private BottomView bottom(Row row) throws SQLException {
        var pack = terms.knowing(
                SuggestionPolicy.KEY, policies.version(row.text("policy_pack"), row.integer("policy_version")));
        int findings = row.integer("findings");
        boolean fault = row.flag("fault");
        boolean loss = row.flag("loss");
        return new BottomView(
                row.uuid("appraisal_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("group_code"),
                row.integer("group_size"),
                row.integer("rank"),
                Arithmetic.shown(row.decimal("score")),
                findings,
                fault,
                loss,
                LastPlace.canHold(findings, fault, loss, SuggestionPolicy.lastPlace(pack)),
                row.flag("suggested"));
    }
}
