package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.run.RunService;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps what bars somebody from the best grade, and reckons the years anew that it touches. */
@ApplicationScoped
class EffectIntake {

    private final Database database;
    private final RunService runs;
    private final Reckoning reckoning;

    EffectIntake(Database database, RunService runs, Reckoning reckoning) {
        this.database = database;
        this.runs = runs;
        this.reckoning = reckoning;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(EffectChanged effect) {
        if (!effect.barsExcellence() || !keep(effect)) {
            return;
        }
        var touched = database.list(
                Sql.of(
                        "SELECT DISTINCT r.id FROM run r JOIN appraisal a ON a.run_id = r.id"
                                + " WHERE a.cadre_id = ? AND r.year BETWEEN ? AND ? ORDER BY r.id",
                        effect.cadreId(),
                        effect.from().getYear(),
                        effect.until().getYear()),
                row -> row.uuid("id"));
        for (var run : touched) {
            reckoning.anew(runs.hold(run), List.of(effect.cadreId()));
        }
    }

    /** Whether it is news. */
    private boolean keep(EffectChanged effect) {
        return database.update(Sql.of(
                        "INSERT INTO personnel_effect AS known (id, cadre_id, from_on, until_on, is_undone, case_number,"
                                + " version) VALUES (?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET is_undone = excluded.is_undone,"
                                + " until_on = excluded.until_on, version = excluded.version"
                                + " WHERE known.version < excluded.version",
                        effect.effectId(),
                        effect.cadreId(),
                        effect.from(),
                        effect.until(),
                        effect.endedOn() != null,
                        effect.caseNumber(),
                        effect.version()))
                > 0;
    }
}
