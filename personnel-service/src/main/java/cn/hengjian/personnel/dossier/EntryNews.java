package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** What a changed sub-record means for the file, and who is told of it. */
@ApplicationScoped
class EntryNews {

    private final RosterEvents events;
    private final Audit audit;
    private final Database database;

    EntryNews(RosterEvents events, Audit audit, Database database) {
        this.events = events;
        this.audit = audit;
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(UUID cadre, EntryKind kind, UUID id, String action, Caller caller) {
        if (kind == EntryKind.EXIT) {
            settle(cadre);
        }
        events.touch(RosterEvents.one(cadre));
        if (kind == EntryKind.EXIT) {
            events.cadres(RosterEvents.one(cadre));
        }
        audit.record(caller, action, "cadre", cadre.toString(), Map.of("kind", kind, "entry", id));
    }

    /** Makes the state of the file fit its exit, recorded or taken back: whoever has left holds no post. */
    private void settle(UUID cadre) {
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
