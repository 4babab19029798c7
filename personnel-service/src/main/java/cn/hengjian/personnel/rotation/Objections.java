package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.rotation.rules.Objection;
import cn.hengjian.platform.problem.Text;
import java.util.Locale;

/** Tells what stands against a move, with the rule. */
final class Objections {

    private Objections() {}

    static Text text(Objection objection) {
        return switch (objection) {
            case SAME_POST -> new Text("应为另一职位", "It has to be another post");
            case NOT_LATERAL ->
                new Text(
                        "交流轮岗为平职交流（M15）：应为同一类别、同一层次的职位",
                        "A rotation is lateral (M15): to a post of the same class and level");
            case SAME_UNIT ->
                new Text(
                        "交流轮岗应到另一单位，或者从关键岗位到非关键岗位（M15）",
                        "A rotation leads to another unit, or from a key post to one that is none (M15)");
            case UNDER_CASE ->
                new Text(
                        "纪检意见（G9）：有正在办理的案件，纪检监察机关未同意",
                        "Discipline (G9): a case is open, and the discipline body does not consent");
            case BARRED ->
                new Text(
                        "影响期内不得提拔或者任此职（SM-1 至 SM-5）",
                        "An effect of a measure runs that bars from the post (SM-1 to SM-5)");
            case FROM_THERE ->
                new Text(
                        "地域回避（公务员法第七十五条）：不得在原籍任正职", "Avoidance of home (CSL-75): nobody heads where he or she is from");
            case HEADS_TOGETHER -> new Text("同一单位的党政正职不得同时交流（SM-6）", "The heads of a unit never leave together (SM-6)");
            case KIN -> new Text("任职回避（公务员法第七十四条）", "Avoidance of kin (CSL-74)");
            case TWICE -> new Text("该干部已另有安排", "The cadre moves elsewhere already");
            case TAKEN -> new Text("另一人拟任该职位", "Somebody else moves there");
            case NO_POST -> new Text("没有其他空缺或者让出的职位", "There is no other post, vacant or left by somebody");
            case HELD -> new Text("该职位有人担任，且其不离任", "Somebody holds the post who does not leave");
        };
    }

    static String code(Objection objection) {
        return objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
