package cn.hengjian.platform.sample;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** What notes say when the database keeps their rules. */
@Singleton
class NoteConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "note_code_unique",
                new ProblemException(
                        NoteProblem.CODE_TAKEN,
                        Violation.at("/code", "taken", new Text("另一条记录已用此编号", "Another note has this code"))));
    }
}
