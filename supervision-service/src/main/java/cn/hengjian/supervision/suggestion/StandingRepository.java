package cn.hengjian.supervision.suggestion;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the last of each ranked group are. What an earlier computation said changes nothing. */
@ApplicationScoped
class StandingRepository {

    private final Database database;

    StandingRepository(Database database) {
        this.database = database;
    }

    void keep(GroupRanked ranked) {
        // Ids of computations are ordered by time.
        boolean isNews = database.update(Sql.of(
                        "INSERT INTO group_standing (run_id, group_code, year, computation_id, ranked, bottom)"
                                + " VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (run_id, group_code) DO UPDATE SET year = excluded.year,"
                                + " computation_id = excluded.computation_id, ranked = excluded.ranked,"
                                + " bottom = excluded.bottom"
                                + " WHERE group_standing.computation_id < excluded.computation_id",
                        ranked.runId(),
                        ranked.group(),
                        ranked.year(),
                        ranked.computationId(),
                        ranked.ranked(),
                        ranked.bottom()))
                > 0;
        if (isNews) {
            replace(ranked);
        }
    }

    private void replace(GroupRanked ranked) {
        database.update(Sql.of(
                "DELETE FROM unit_standing WHERE run_id = ? AND group_code = ?", ranked.runId(), ranked.group()));
        database.update(Sql.of(
                "INSERT INTO unit_standing (run_id, group_code, unit_id, bottom)"
                        + " SELECT ?, ?, * FROM unnest(?::uuid[], ?::int[])",
                ranked.runId(),
                ranked.group(),
                ranked.units().stream().map(GroupRanked.BottomUnit::unitId).toList(),
                ranked.units().stream()
                        .map(unit -> Integer.toString(unit.bottom()))
                        .toList()));
    }
}
