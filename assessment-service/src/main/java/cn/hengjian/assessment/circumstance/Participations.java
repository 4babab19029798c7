package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How everybody takes part when a run opens: with a grade, in his or her own unit; the best one unless barred. */
@ApplicationScoped
public class Participations {

    private final Database database;
    private final Reckoning reckoning;

    Participations(Database database, Reckoning reckoning) {
        this.database = database;
        this.reckoning = reckoning;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(HeldRun run) {
        database.update(Sql.of(
                "INSERT INTO participation (appraisal_id, run_id, assessing_unit_id)"
                        + " SELECT id, run_id, unit_id FROM appraisal WHERE run_id = ?",
                run.id()));
        reckoning.begin(run);
    }
}
