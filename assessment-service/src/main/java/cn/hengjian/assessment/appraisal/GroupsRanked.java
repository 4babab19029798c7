package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.platform.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The comparable groups of a run have been ranked: for each, at which units the last of it are. It tells neither persons
 * nor scores; who may see those reads them. A group without a last one is told, too, so that readers drop what an earlier
 * computation said.
 */
final class GroupsRanked {

    static final String TOPIC = "assessment.ranking.v1";
    static final String TYPE = "cn.hengjian.assessment.group.ranked.v1";

    private final Map<String, Tally> groups = new TreeMap<>();
    private final List<UUID> last = new ArrayList<>();

    private static final class Tally {
        private int ranked;
        private int bottom;
    }

    void add(Standings.Place place) {
        var group = groups.computeIfAbsent(place.group(), _ -> new Tally());
        group.ranked += place.rank() == 0 ? 0 : 1;
        if (place.bottom()) {
            group.bottom++;
            last.add(place.appraisal());
        }
    }

    /** One event a group, by the run's id, so that computations of a run keep their order. */
    Sql states(HeldRun run, UUID computation) {
        return Sql.of(
                """
                SELECT ?::text, jsonb_build_object(
                    'runId', ?::uuid, 'kind', ?::text, 'year', ?::int, 'computationId', ?::uuid, 'group', g.code,
                    'ranked', g.ranked, 'bottom', g.bottom, 'units', coalesce(l.units, '[]'))
                FROM unnest(?::text[], ?::int[], ?::int[]) AS g (code, ranked, bottom)
                LEFT JOIN (
                    SELECT group_code, jsonb_agg(jsonb_build_object('unitId', unit_id, 'unitCode', unit_code, 'bottom', n)
                                                 ORDER BY unit_code) AS units
                    FROM (
                        SELECT a.group_code, a.unit_id, a.unit_code, count(*) AS n
                        FROM appraisal a WHERE a.id = ANY (?::uuid[])
                        GROUP BY a.group_code, a.unit_id, a.unit_code
                    ) AS unit
                    GROUP BY group_code
                ) AS l ON l.group_code = g.code""",
                run.id(),
                run.id(),
                run.kind(),
                run.year(),
                computation,
                List.copyOf(groups.keySet()),
                groups.values().stream().map(group -> group.ranked).toList(),
                groups.values().stream().map(group -> group.bottom).toList(),
                last);
    }
}
