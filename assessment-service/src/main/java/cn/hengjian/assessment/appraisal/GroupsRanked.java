package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.platform.sql.Sql;
import java.util.UUID;

/**
 * The comparable groups of a run have been ranked: for each, at which units the last of it are. It tells neither persons
 * nor scores; who may see those reads them. A group without a last one is told, too, so that readers drop what an earlier
 * computation said.
 */
final class GroupsRanked {

    static final String TOPIC = "assessment.ranking.v1";
    static final String TYPE = "cn.hengjian.assessment.group.ranked.v1";

    private GroupsRanked() {}

    /** One event a group, by the run's id, so that computations of a run keep their order. */
    static Sql states(HeldRun run, UUID computation) {
        return Sql.of("""
                SELECT ?::text, jsonb_build_object(
                    'runId', ?::uuid, 'kind', ?::text, 'year', ?::int, 'computationId', ?::uuid, 'group', u.group_code,
                    'ranked', sum(u.ranked), 'bottom', sum(u.bottom),
                    'units', coalesce(
                        jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'unitCode', u.unit_code, 'bottom', u.bottom)
                                  ORDER BY u.unit_code) FILTER (WHERE u.bottom > 0), '[]'))
                FROM (
                    SELECT s.group_code, a.unit_id, a.unit_code, count(s.rank) AS ranked,
                           count(*) FILTER (WHERE s.bottom) AS bottom
                    FROM score s JOIN appraisal a ON a.id = s.appraisal_id
                    WHERE s.run_id = ?
                    GROUP BY s.group_code, a.unit_id, a.unit_code
                ) u
                GROUP BY u.group_code""", run.id(), run.id(), run.kind(), run.year(), computation, run.id());
    }
}
