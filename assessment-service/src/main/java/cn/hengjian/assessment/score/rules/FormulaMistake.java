package cn.hengjian.assessment.score.rules;

import cn.hengjian.platform.problem.Text;

/**
 * What is wrong in a formula.
 *
 * @param column from 1, in characters
 * @param code stable word for the kind of mistake, for programs
 * @param message what would be accepted
 */
public record FormulaMistake(int column, String code, Text message) {

    /** With its column in front. */
    public Text placed() {
        return new Text("第 " + column + " 列：" + message.zhCN(), "Column " + column + ": " + message.en());
    }
}
