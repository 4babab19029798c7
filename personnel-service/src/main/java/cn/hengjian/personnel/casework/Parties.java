package cn.hengjian.personnel.casework;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who is named in a case, and whom a case is about. */
@ApplicationScoped
public class Parties {

    private final Database database;

    Parties(Database database) {
        this.database = database;
    }

    /**
     * Somebody named for a part in a case.
     *
     * @param recused he or she is the cadre concerned or kin
     */
    public record Party(UUID id, String level, boolean recused) {}

    /** Whom a case is about. */
    public record Subject(UUID id, String level) {}

    /** The cadre in service with a number, as a party to a case about another. */
    public Party require(String number, String pointer, UUID about) {
        return database.find(
                        Sql.of("SELECT c.id, c.level, c.id = ? OR", about)
                                .add(Kinship.of("s.id", number))
                                .add(
                                        "AS recused FROM cadre c JOIN cadre s ON s.id = ?"
                                                + " WHERE c.number = ? AND c.status = 'ACTIVE'",
                                        about,
                                        number),
                        row -> new Party(row.uuid("id"), row.text("level"), row.flag("recused")))
                .orElseThrow(() -> unknown(pointer, new Text("没有此编号的在职干部", "No cadre in service has this number")));
    }

    /**
     * The level of the cadre in service whom the caller opens a case about; nobody opens one about himself, herself or kin
     * (G2).
     */
    public String requireSubject(UUID cadre, Caller caller) {
        record Known(String level, boolean recused) {}
        var subject = database.find(
                        Sql.of("SELECT c.level, coalesce(c.number = ?, false) OR", caller.cadre())
                                .add(Kinship.ofCaller("c.id", caller))
                                .add("AS recused FROM cadre c WHERE c.id = ? AND c.status = 'ACTIVE'", cadre),
                        row -> new Known(row.text("level"), row.flag("recused")))
                .orElseThrow(() -> unknown("/cadreId", new Text("没有这名在职干部", "There is no such cadre in service")));
        if (subject.recused()) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得办理本人或亲属的事项", "Recusal (G2): nobody acts in a case of his or her own or of kin"));
        }
        return subject.level();
    }

    /** The caller, as the cadre in service whom his or her own case is about. */
    public Subject requireSelf(Caller caller) {
        return database.find(
                        Sql.of("SELECT id, level FROM cadre WHERE number = ? AND status = 'ACTIVE'", caller.cadre()),
                        row -> new Subject(row.uuid("id"), row.text("level")))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.FORBIDDEN, new Text("只有在职干部本人可以办理", "Only a cadre in service does this")));
    }

    private static ProblemException unknown(String pointer, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, "unknown-reference", text));
    }
}
