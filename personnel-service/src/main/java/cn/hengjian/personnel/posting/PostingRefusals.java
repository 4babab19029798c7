package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.effect.EffectProblem;
import cn.hengjian.personnel.posting.rules.Appointment;
import cn.hengjian.personnel.posting.rules.Avoidance.KinTie;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells why an appointment is refused; what a rule forbids, with the rule. */
final class PostingRefusals {

    private static final Text BEFORE_BIRTH = new Text("任职日期早于出生日期", "Appointed before birth");

    private PostingRefusals() {}

    static ProblemException of(Appointment.Reason reason, @Nullable String other, Appointment.Facts facts) {
        var limits = facts.limits();
        return switch (reason) {
            case POST_ABOLISHED -> plain(PostingProblem.POST_ABOLISHED);
            case CADRE_NOT_IN_SERVICE -> plain(PostingProblem.CADRE_NOT_IN_SERVICE);
            case BEFORE_BIRTH ->
                new ProblemException(
                        HttpProblem.INVALID_CONTENT, Violation.at("/validFrom", "before-birth", BEFORE_BIRTH));
            case APPOINTMENT_BARRED -> {
                var block = Objects.requireNonNull(facts.block());
                yield EffectProblem.appointmentBarred(block.rule(), block.caseNumber(), block.until());
            }
            case PROMOTION_BARRED -> {
                var bar = Objects.requireNonNull(facts.bar());
                yield EffectProblem.promotionBarred(bar.rule(), bar.caseNumber(), bar.until());
            }
            case TERMS_SERVED ->
                at(
                        PostingProblem.TERMS_SERVED,
                        "/postId",
                        new Text(
                                        "党政领导干部职务任期暂行规定：该干部自 %s 起连续担任该正职，至 %s 已满两个任期，不得再任",
                                        "Terms of office: the cadre has headed it since %s without a break; the terms were full on"
                                                + " %s, and there is no further one")
                                .with(
                                        Objects.requireNonNull(limits.since()),
                                        Objects.requireNonNull(limits.termsFull())));
            case TENURE_FULL ->
                at(
                        PostingProblem.TENURE_FULL,
                        "/postId",
                        new Text(
                                        "交流轮岗（M15）：该干部自 %s 起连续任该职，至 %s 已满最长年限，必须交流",
                                        "Rotation (M15): the cadre has held the post since %s without a break; the longest time was"
                                                + " full on %s, and he or she has to move")
                                .with(
                                        Objects.requireNonNull(limits.since()),
                                        Objects.requireNonNull(limits.tenureFull())));
            case KIN_AVOIDED ->
                at(
                        PostingProblem.KIN_AVOIDED,
                        "/postId",
                        tie(Objects.requireNonNull(limits.kin()).tie()).with(String.valueOf(other)));
            case FROM_THERE ->
                at(
                        PostingProblem.FROM_THERE,
                        "/postId",
                        new Text(
                                        "地域回避（公务员法第七十五条）：该干部籍贯为 %s，不得担任当地正职",
                                        "Avoidance of home (CSL-75): the cadre is from %s and does not head it")
                                .with(String.valueOf(other)));
            case POST_OCCUPIED ->
                new ProblemException(
                        PostingProblem.POST_OCCUPIED,
                        new Text("该职位在该时段由 %s 担任", "%s holds the post in that time").with(String.valueOf(other)));
            case HAS_MAIN_POST ->
                new ProblemException(
                        PostingProblem.MAIN_POST_HELD,
                        new Text("该干部在该时段的主任职为 %s", "The cadre's main post in that time is %s")
                                .with(String.valueOf(other)));
            case UNIT_FULL -> {
                var staff = Objects.requireNonNull(limits.staff());
                yield at(
                        PostingProblem.UNIT_FULL,
                        "/postId",
                        new Text(
                                        "编制限额（公务员法第四十一条）：该单位编制 %s 名，当日已有 %s 人",
                                        "Establishment (CSL 41): the unit has %s places, and %s persons on that day")
                                .with(staff.establishment(), staff.others()));
            }
        };
    }

    /** What is to be avoided, with the number of the kin still to be filled in. */
    private static Text tie(KinTie tie) {
        return switch (tie) {
            case SAME_UNIT ->
                new Text(
                        "任职回避（公务员法第七十四条）：其亲属 %s 在同一单位任职",
                        "Avoidance of kin (CSL-74): the relative %s holds a post in the same unit");
            case LINE ->
                new Text(
                        "任职回避（公务员法第七十四条）：与其亲属 %s 有直接上下级领导关系",
                        "Avoidance of kin (CSL-74): one of the cadre and the relative %s would head the unit above the other's");
            case KEY_WORK ->
                new Text(
                        "任职回避（公务员法第七十四条）：与其亲属 %s 中一方担任领导，另一方在其下从事组织、人事、财务等工作",
                        "Avoidance of kin (CSL-74): one of the cadre and the relative %s would lead where the other has power"
                                + " over people or money");
        };
    }

    private static ProblemException at(PostingProblem problem, String pointer, Text text) {
        return new ProblemException(
                problem, Violation.at(pointer, problem.kind().slug(), text));
    }

    private static ProblemException plain(PostingProblem problem) {
        return new ProblemException(problem, problem.title());
    }
}
