package cn.hengjian.supervision.plan.rules;

import cn.hengjian.platform.problem.Text;

/** The five pairs of methods (五个结合、五个为主, M30): both sides are used, one of them mainly. */
public enum MethodPair {
    P1(new Text("暗访", "unannounced"), new Text("明查", "announced")),
    P2(new Text("抽查", "spot checks"), new Text("普查", "comprehensive checks")),
    P3(new Text("走访群众", "visiting people"), new Text("听汇报", "hearing reports")),
    P4(new Text("看现场", "on site"), new Text("看资料", "papers")),
    P5(new Text("促后进", "lifting the backward"), new Text("抓先进", "praising the advanced"));

    private final Text mainly;
    private final Text other;

    MethodPair(Text mainly, Text other) {
        this.mainly = mainly;
        this.other = other;
    }

    /** The side that is to prevail. */
    public Text mainly() {
        return mainly;
    }

    public Text other() {
        return other;
    }
}
