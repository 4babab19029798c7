package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.quota.rules.QuotaParameters;
import cn.hengjian.assessment.quota.rules.TeamGrade;
import cn.hengjian.assessment.quota.rules.UnitCount;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts what quotas are reckoned from, and keeps team grades and approvals. */
@ApplicationScoped
class QuotaRepository {

    private static final int PERCENT = 100;

    private final Database database;

    QuotaRepository(Database database) {
        this.database = database;
    }

    /**
     * Everybody of a run by kind of scheme and assessing unit, in one statement.
     *
     * @param asking appraisals that ask for a place now, and are not counted as having one
     */
    List<UnitCount> counts(UUID run, Collection<UUID> asking, QuotaParameters parameters) {
        return database.list(
                Sql.of(
                        """
                        SELECT s.applies_to, u.code, t.grade AS team, count(*)::int AS people,
                            count(*) FILTER (WHERE p.mark IS NULL OR p.mark = ANY (?))::int AS taking_part,
                            count(*) FILTER (WHERE c.grade = 'EXCELLENT' AND asking.id IS NULL AND c.stage IN
                                ('QUOTA_CHECK', 'COMMITTEE', 'PUBLICISED', 'OBJECTION', 'FINAL', 'SERVED', 'FILED'))::int
                                AS taken,
                            count(*) FILTER (WHERE c.grade = 'EXCELLENT' AND asking.id IS NOT NULL)::int AS asked
                        FROM course c JOIN participation p USING (appraisal_id) JOIN appraisal a ON a.id = c.appraisal_id
                        JOIN scheme s ON s.id = a.scheme_id JOIN unit u ON u.id = p.assessing_unit_id
                        LEFT JOIN team_grade t ON t.run_id = c.run_id AND t.unit_id = u.id
                        LEFT JOIN unnest(?::uuid[]) AS asking (id) ON asking.id = c.appraisal_id
                        WHERE c.run_id = ?
                        GROUP BY s.applies_to, u.code, t.grade ORDER BY u.code, s.applies_to""",
                        parameters.takingPart().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList(),
                        asking,
                        run),
                row -> {
                    var team = row.textOrNull("team");
                    return new UnitCount(
                            AppliesTo.valueOf(row.text("applies_to")),
                            row.text("code"),
                            team == null ? null : TeamGrade.valueOf(team),
                            row.integer("people"),
                            row.integer("taking_part"),
                            row.integer("taken"),
                            row.integer("asked"));
                });
    }

    /** The larger shares that were approved, by pool. */
    Map<String, Share> approvals(UUID run) {
        var approvals = new HashMap<String, Share>();
        database.each(
                Sql.of("SELECT pool, percent FROM quota_approval WHERE run_id = ?", run),
                row -> approvals.put(row.text("pool"), new Share(row.integer("percent"), PERCENT)));
        return approvals;
    }

    void approve(UUID run, ApproveQuota command, String by, Instant at) {
        database.update(Sql.of(
                "INSERT INTO quota_approval (run_id, pool, percent, document, approved_by, approved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, pool) DO UPDATE SET"
                        + " percent = excluded.percent, document = excluded.document,"
                        + " approved_by = excluded.approved_by, approved_at = excluded.approved_at",
                run,
                command.pool(),
                command.percent(),
                command.document(),
                by,
                at));
    }

    /** Codes of the units that have a leading team: units whose leaders are appraised. */
    Set<String> teams(UUID run) {
        return Set.copyOf(database.list(
                Sql.of(
                        "SELECT DISTINCT u.code FROM participation p JOIN appraisal a ON a.id = p.appraisal_id"
                                + " JOIN scheme s ON s.id = a.scheme_id JOIN unit u ON u.id = p.assessing_unit_id"
                                + " WHERE p.run_id = ? AND s.applies_to = 'LEADER'",
                        run),
                row -> row.text("code")));
    }

    int excellentTeams(UUID run) {
        return database.require(
                Sql.of("SELECT count(*)::int AS n FROM team_grade WHERE run_id = ? AND grade = 'EXCELLENT'", run),
                row -> row.integer("n"));
    }

    /** Keeps the grades of teams, all in one statement. */
    void grade(UUID run, GradeTeams command, String by, Instant at) {
        database.update(Sql.of(
                "INSERT INTO team_grade (run_id, unit_id, grade, document, graded_by, graded_at)"
                        + " SELECT DISTINCT ON (u.id) ?, u.id, given.grade, ?, ?, ?"
                        + " FROM unnest(?::text[], ?::text[]) AS given (code, grade) JOIN unit u ON u.code = given.code"
                        + " ON CONFLICT (run_id, unit_id) DO UPDATE SET grade = excluded.grade,"
                        + " document = excluded.document, graded_by = excluded.graded_by,"
                        + " graded_at = excluded.graded_at",
                run,
                command.document(),
                by,
                at,
                command.teams().stream().map(GradeTeams.Team::unitCode).toList(),
                command.teams().stream().map(team -> team.grade().name()).toList()));
    }

    /** Codes of units that lie in the subtrees of others. */
    Set<String> below(Collection<String> units) {
        return Set.copyOf(database.list(
                Sql.of(
                        "SELECT u.code FROM unit u WHERE u.path <@ ANY (ARRAY(SELECT f.path FROM unit f"
                                + " WHERE f.code = ANY (?)))",
                        units.stream().sorted().toList()),
                row -> row.text("code")));
    }

    /** Whether somebody is among those whom a pool's places are for. */
    boolean isMember(UUID run, Collection<String> units, String appliesTo, String cadre) {
        return database.find(
                        Sql.of(
                                "SELECT 1 AS one FROM participation p JOIN appraisal a ON a.id = p.appraisal_id"
                                        + " JOIN scheme s ON s.id = a.scheme_id"
                                        + " JOIN unit u ON u.id = p.assessing_unit_id"
                                        + " WHERE p.run_id = ? AND a.cadre_number = ? AND s.applies_to = ?"
                                        + " AND u.code = ANY (?)",
                                run,
                                cadre,
                                appliesTo,
                                units),
                        row -> true)
                .isPresent();
    }
}
