package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What a recorded exit means for the file: whoever has left holds no post. */
@ApplicationScoped
class Exits {

    private final Database database;

    Exits(Database database) {
        this.database = database;
    }

    /** Makes the state of the file fit its exit, recorded or taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID cadre) {
        var inPost = database.require(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM posting p JOIN exit_record x ON x.cadre_id = p.cadre_id"
                                + " WHERE p.cadre_id = ? AND upper_inf(p.recorded)"
                                + " AND (upper_inf(p.valid) OR upper(p.valid) > x.exited_on)) AS in_post",
                        cadre),
                row -> row.flag("in_post"));
        if (inPost) {
            throw new ProblemException(DossierProblem.STILL_IN_POST, DossierProblem.STILL_IN_POST.title());
        }
        database.update(Sql.of(
                "UPDATE cadre c SET status = CASE WHEN EXISTS (SELECT FROM exit_record x WHERE x.cadre_id = c.id)"
                        + " THEN 'EXITED' ELSE 'ACTIVE' END WHERE c.id = ?",
                cadre));
    }
}
