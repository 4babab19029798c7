package cn.hengjian.assessment.run;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about runs. */
@ApplicationScoped
class RunConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "run_kind_year",
                new ProblemException(
                        RunProblem.YEAR_TAKEN,
                        Violation.at("/year", "taken", new Text("每年只有一次年度考核", "A year has one annual run"))));
    }
}
