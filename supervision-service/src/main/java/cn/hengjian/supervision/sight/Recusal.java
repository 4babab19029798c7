package cn.hengjian.supervision.sight;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** The refusals of G2: nobody acts in a case of his or her own unit. */
public final class Recusal {

    private Recusal() {}

    /** For who {@link Reader#serves} the unit. */
    public static ProblemException ownUnit() {
        return WorkflowProblem.anotherPerson(new Text(
                "回避（G2）：您属于该单位或其上级单位，须由他人办理",
                "Recusal (G2): you belong to this unit or to one above it; another person has to do this"));
    }

    /** For who is {@link Reader#related} to the unit. */
    public static ProblemException relatedUnit() {
        return WorkflowProblem.anotherPerson(new Text(
                "回避（G2）：您属于该单位或与其有隶属关系，须由他人办理",
                "Recusal (G2): you belong to this unit or to one above or below it; another person has to do this"));
    }
}
