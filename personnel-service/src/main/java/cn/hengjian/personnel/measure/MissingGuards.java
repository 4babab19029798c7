package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** The steps without which something can't be done, each by its name. */
final class MissingGuards {

    private MissingGuards() {}

    static ProblemException of(Refusal refusal, MeasureFacts facts) {
        return switch (refusal) {
            case NO_AUTHORITY ->
                missing(
                        "authority-matches-level",
                        "权限（G1）：对该级别干部的措施不由您所在机关决定",
                        "Authority (G1): your body does not decide on a cadre of this level");
            case SOURCE_FELL ->
                missing("source-stands", "所依据的事项已被撤销或者取消", "What the case comes from was revoked or cancelled");
            case TOO_FEW_VERIFIERS -> missing("two-verifiers", "核实须由两人以上进行", "Two persons at least have to verify");
            case SAME_PERSON ->
                missing(
                        "separate-persons",
                        "谈话人、记录人须为不同的人",
                        "The leader and the recorder have to be different persons");
            case PARTY_RECUSED ->
                missing(
                        "parties-recusal-clean",
                        "回避（G2）：不得由本人或其亲属承担",
                        "Recusal (G2): neither the cadre nor kin may be named");
            case LEADER_BELOW_LEVEL ->
                missing(
                        "leader-matches-level",
                        "权限（G1）：谈话人的级别不得低于该干部",
                        "Authority (G1): the leader's level must not be below the cadre's");
            case NOTICE_MISSING ->
                missing(
                        "notice-served",
                        "告知（G3）：尚未送达载明事实和依据的告知书",
                        "Notice (G3): the notice of facts and grounds has to be served first, with its receipt");
            case NO_STATEMENT -> missing("statement", "没有待答复的陈述申辩", "There is no statement to answer");
            case STATEMENT_RUNNING ->
                WorkflowProblem.guardMissing(
                        "statement-time-ended",
                        new Text(
                                        "听取意见（G4）：本人可陈述申辩至 %s（含）",
                                        "Hearing (G4): the cadre may state the case until %s, that day included")
                                .with(String.valueOf(facts.course().stateBy())));
            case STATEMENT_UNANSWERED ->
                missing(
                        "statement-answered",
                        "听取意见（G4）：陈述申辩尚未答复",
                        "Hearing (G4): what the cadre stated has to be answered first");
            case NO_QUORUM ->
                missing(
                        "collective-quorum",
                        "集体决定（G5）：到会人数不足应到的三分之二",
                        "Collective decision (G5): two thirds of the members have to be present");
            case NO_MAJORITY ->
                missing(
                        "collective-majority",
                        "集体决定（G5）：同意人数未超过应到的半数",
                        "Collective decision (G5): more than half of the members due have to agree");
            case CONGRESS_MISSING ->
                missing(
                        "congress-step",
                        "法定程序（G6）：选举或者人大任命的职务，须先履行人大程序",
                        "Congress step (G6): the post is the congress's; its step has to be recorded");
            case NO_DECISION -> missing("human-decision", "人工决定（G7）：尚无决定", "Human decision (G7): nobody has decided");
            case DISCIPLINE_UNASKED ->
                missing(
                        "discipline-clearance",
                        "纪检意见（G9）：尚未取得纪检监察机关的意见",
                        "Discipline (G9): the discipline body has not answered yet");
            case DISCIPLINE_OPEN ->
                missing(
                        "discipline-consent",
                        "纪检意见（G9）：有正在办理的案件，纪检监察机关未同意",
                        "Discipline (G9): a case is open, and the discipline body does not consent");
            case DECISION_UNSERVED ->
                missing(
                        "decision-served",
                        "决定书（G10）：载明救济途径和期限的决定书尚未送达",
                        "Written decision (G10): the decision with its route and deadline of appeal has to be served first");
            case BAR_RUNNING ->
                WorkflowProblem.guardMissing(
                        "term-ended",
                        new Text("期限至 %s（含），尚未届满", "It runs until %s, that day included")
                                .with(String.valueOf(facts.course().runsUntil())));
            case BEYOND_NOTICE ->
                missing(
                        "notice-covers-decision",
                        "告知（G3）：决定不得超出已告知的处理意见；再次作出决定的，须重新提出意见、告知并听取陈述申辩",
                        "Notice (G3): a decision goes no further than what was noticed; another decision needs another"
                                + " proposal, notice and hearing");
            case OTHER_OUTCOME ->
                missing(
                        "decided-outcome",
                        "人工决定（G7）：集体决定的不是这一处理",
                        "Human decision (G7): the body decided on something else");
            case UNCHECKED -> missing("facts-checked", "事实尚未核查", "The facts were not checked yet");
            case NOT_BOTTOM ->
                missing("bottom", "末位（M10）：核查未认定处于末位", "Bottom (M10): the check did not find a last place");
            case NO_FAULT ->
                missing(
                        "fault",
                        "失职（M10）：核查未认定工作不力或者失职；仅凭末位不得处理",
                        "Fault (M10): the check found neither ineffective work nor dereliction; the rank alone is no ground");
            case NO_LOSS ->
                missing(
                        "loss",
                        "后果（M10）：核查未认定失误或者损失；仅凭末位不得处理",
                        "Loss (M10): the check found neither a mistake nor a loss; the rank alone is no ground");
            case EXTERNAL_CAUSE ->
                missing(
                        "no-external-cause",
                        "外因（SM-2）：核查认定主要由外部原因造成，应予免责",
                        "Cause (SM-2): the check found that it came mainly from outside, which excuses");
            case PROTECTED ->
                missing(
                        "not-protected",
                        "保护（G8）：依公务员法第八十九条，不得辞退",
                        "Protection (G8): article 89 of the Civil Servant Law protects the cadre from a dismissal");
            case FINDING_MISSING ->
                missing(
                        "hard-to-discipline",
                        "尚未认定：有关情形不宜或者难以给予纪律处分（M14）",
                        "Somebody has to find first that it is hard to discipline the cadre for it (M14)");
            case GROUND_UNEXAMINED ->
                missing(
                        "grounds-examined",
                        "尚未逐项核查不予批准的法定情形（公务员法第八十六条）",
                        "Each ground for refusal has to be examined first (Civil Servant Law, article 86)");
            case GROUND_HOLDS ->
                missing(
                        "no-ground-for-refusal",
                        "存在不予批准的法定情形（公务员法第八十六条），只能不予批准",
                        "A ground for refusal holds (Civil Servant Law, article 86): it can only be refused");
            case NO_GROUND ->
                missing(
                        "ground-for-refusal",
                        "不存在不予批准的法定情形（公务员法第八十六条），不得不予批准",
                        "No ground for refusal holds (Civil Servant Law, article 86)");
            case APPLICATION_RUNNING ->
                WorkflowProblem.guardMissing(
                        "application-time-ended",
                        new Text("本人可提出至 %s（含）", "The cadre may still act until %s, that day included")
                                .with(String.valueOf(facts.course().leaving().applyBy())));
            case FORMALITIES_MISSING ->
                missing("formalities", "尚未办理任免手续", "The formalities have to be completed first");
            case UNDER_REVIEW ->
                missing(
                        "one-appeal-at-a-time",
                        "已申请复核或者申诉（SM-13），作出决定前不得另行提出",
                        "A review or an appeal (SM-13) of it is being decided; another way is open after that");
            case AUDIT_MISSING ->
                missing(
                        "audit-named",
                        "离任审计：正职离任须写明审计报告文号",
                        "Audit: where a principal leaves, the audit report has to be named");
            case OWN_CASE,
                    KIN,
                    PRIOR_ROLE,
                    NOT_THE_CADRE,
                    ALREADY_NOTICED,
                    ALREADY_SERVED,
                    ALREADY_STATED,
                    ALREADY_ANSWERED,
                    STATEMENT_LATE,
                    APPLICATION_LATE,
                    NOT_INDIVIDUAL -> throw new IllegalArgumentException(refusal + " is no missing step");
        };
    }

    private static ProblemException missing(String guard, String zhCN, String en) {
        return WorkflowProblem.guardMissing(guard, new Text(zhCN, en));
    }
}
