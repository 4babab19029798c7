package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Who is accused. */
@ApplicationScoped
class AccusedService {

    private final Database database;
    private final AccusationRepository accusations;
    private final AccusationViewRepository views;
    private final AccusationLog log;
    private final Sealing sealing;
    private final Outbox outbox;

    AccusedService(
            Database database,
            AccusationRepository accusations,
            AccusationViewRepository views,
            AccusationLog log,
            Sealing sealing,
            Outbox outbox) {
        this.database = database;
        this.accusations = accusations;
        this.views = views;
        this.log = log;
        this.sealing = sealing;
        this.outbox = outbox;
    }

    /** Notes who is accused. Whoever names his or her own unit doesn't see the accusation from then on. */
    @Transactional
    AccusationView name(UUID id, NameAccused command, Reader reader) {
        accusations.lock(id, reader);
        var violations = new ArrayList<Violation>();
        unknown("cadre", "number", command.cadreNumbers(), "/cadreNumbers", violations);
        unknown("unit", "code", command.unitCodes(), "/unitCodes", violations);
        ProblemException.requireNone(violations);
        var known = new HashSet<>(accusations.accused(id));
        command.cadreNumbers().stream().map(Accused::cadre).filter(known::add).forEach(who -> sealing.accuse(id, who));
        command.unitCodes().stream().map(Accused::unit).filter(known::add).forEach(who -> sealing.accuse(id, who));
        log.note(id, "NAME_ACCUSED", null, reader.caller().username());
        return views.require(id, reader);
    }

    /** Tells personnel which cadres a founded accusation is about: their ids, and nothing of the accusation. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellPersonnel(UUID id) {
        var numbers = new ArrayList<String>();
        for (var who : accusations.accused(id)) {
            if (who.cadreNumber() != null) {
                numbers.add(who.cadreNumber());
            }
        }
        database.list(
                        Sql.of("SELECT id FROM cadre WHERE number = ANY (?) ORDER BY number", numbers),
                        row -> row.uuid("id"))
                .forEach(cadre -> outbox.append(new AccusationConcluded(cadre)));
    }

    private void unknown(String table, String column, List<String> named, String pointer, List<Violation> violations) {
        var known = new HashSet<>(database.list(
                Sql.of("SELECT " + column + " AS known FROM " + table + " WHERE " + column + " = ANY (?)", named),
                row -> row.text("known")));
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                violations.add(
                        Violation.at(pointer + "/" + i, "unknown", new Text("名册中没有", "It is not in the roster")));
            }
        }
    }
}
