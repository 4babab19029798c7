package cn.hengjian.personnel.talk;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a person opens a talk on. */
@ApplicationScoped
class TalkSourceRepository {

    private final Database database;

    TalkSourceRepository(Database database) {
        this.database = database;
    }

    /** The clue was taken up, and if it names anybody, it names the cadre. */
    void requireTakenUp(UUID clue, UUID cadre, Caller caller) {
        var known = database.find(
                Sql.of(
                                "SELECT k.state = 'TAKEN_UP' AND (NOT EXISTS (SELECT FROM clue_cadre n WHERE n.clue_id = k.id)"
                                        + " OR EXISTS (SELECT FROM clue_cadre n WHERE n.clue_id = k.id AND n.cadre_id = ?)) AS fits"
                                        + " FROM clue k WHERE k.id = ?",
                                cadre,
                                clue)
                        .and(
                                "NOT EXISTS (SELECT FROM clue_cadre n JOIN cadre self ON self.id = n.cadre_id"
                                        + " WHERE n.clue_id = k.id AND self.number = ?)",
                                caller.cadre()),
                row -> row.flag("fits"));
        if (known.isEmpty()) {
            throw unknown("/clueId", new Text("没有这条线索", "There is no such clue"));
        }
        if (!known.get()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/clueId",
                            "clue-not-usable",
                            new Text(
                                    "须为已采纳（TAKEN_UP）且涉及该干部的线索",
                                    "A clue that was taken up (TAKEN_UP) and concerns this cadre is needed")));
        }
    }

    private static ProblemException unknown(String pointer, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, "unknown-reference", text));
    }
}
