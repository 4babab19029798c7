package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.inspector.Inspectors;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which accusations a reader must not see: those against himself or herself or against kin, against a unit that he or she
 * is tied to or one above or below it, and against somebody of such a unit (G2). Ties are those of inspectors: where
 * somebody serves or served lately, where kin serves, what he or she declared. Units and accused are compared by keyed
 * hashes.
 */
@ApplicationScoped
class Recusals {

    private final Database database;
    private final SealingKeys keys;
    private final Inspectors inspectors;

    Recusals(Database database, SealingKeys keys, Inspectors inspectors) {
        this.database = database;
        this.keys = keys;
        this.inspectors = inspectors;
    }

    /** The predicate; the statement has accusation {@code a}. */
    Sql visible(Reader reader) {
        var marks = new HashSet<String>();
        // By the number of the token, too: the roster may not know the cadre yet.
        if (reader.caller().cadre() != null) {
            marks.add(keys.mark(Accused.cadre(reader.caller().cadre())));
        }
        var ties = inspectors.ties(reader.caller());
        ties.cadres().forEach(number -> marks.add(keys.mark(Accused.cadre(number))));
        ties.units().forEach(code -> marks.add(keys.mark(Accused.unit(code))));
        database.list(Sql.of("SELECT u.code FROM unit u WHERE").add(reader.related("u.path")), row -> row.text("code"))
                .forEach(code -> marks.add(keys.mark(Accused.unit(code))));
        return Sql.of(
                "NOT EXISTS (SELECT FROM sealed.recusal r WHERE r.accusation_id = a.id AND r.mark = ANY (?))",
                // In an order that doesn't change, because a cursor fits only the same arguments.
                marks.stream().sorted().toList());
    }

    /** The marks that an accused leaves: his or her own, and that of the unit he or she belongs to now. */
    List<String> marks(Accused accused) {
        var marks = new ArrayList<>(List.of(keys.mark(accused)));
        if (accused.cadreNumber() != null) {
            database.list(
                            Sql.of(
                                    "SELECT u.code FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.number = ?",
                                    accused.cadreNumber()),
                            row -> row.text("code"))
                    .forEach(code -> marks.add(keys.mark(Accused.unit(code))));
        }
        return marks;
    }
}
