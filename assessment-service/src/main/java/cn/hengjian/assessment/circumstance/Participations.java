package cn.hengjian.assessment.circumstance;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How everybody takes part as long as nothing is recorded: with a grade, in his or her own unit. */
@ApplicationScoped
public class Participations {

    private final Database database;

    Participations(Database database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID run) {
        database.update(Sql.of(
                "INSERT INTO participation (appraisal_id, run_id, assessing_unit_id)"
                        + " SELECT id, run_id, unit_id FROM appraisal WHERE run_id = ?",
                run));
    }
}
