package cn.hengjian.personnel.casework;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals of who has to keep out of a case (G2), in the words that most kinds of case use. */
public final class Recusal {

    private static final Text OWN_CASE = new Text("不得办理本人的事项", "Nobody acts in his or her own case");
    private static final Text KIN = new Text(
            "回避（G2）：您与该干部有亲属关系，须由他人办理", "Recusal (G2): you are kin of the cadre; another person has to do this");
    private static final Text PRIOR_ROLE = new Text(
            "回避（G2）：您已在此前环节办理过该事项，须由他人决定", "Recusal (G2): you had a part in it before; another person has to decide");

    private Recusal() {}

    public static ProblemException ownCase() {
        return WorkflowProblem.anotherPerson(OWN_CASE);
    }

    public static ProblemException kin() {
        return WorkflowProblem.anotherPerson(KIN);
    }

    /** Who prepared it does not decide on it. */
    public static ProblemException priorRole() {
        return WorkflowProblem.anotherPerson(PRIOR_ROLE);
    }
}
