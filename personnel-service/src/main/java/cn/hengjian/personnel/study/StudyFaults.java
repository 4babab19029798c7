package cn.hengjian.personnel.study;

import cn.hengjian.platform.problem.Text;

/** What is wrong with what somebody enters or imports, in the same words. */
final class StudyFaults {

    static final Text UNKNOWN_CADRE = new Text("没有这名干部", "There is no such cadre");
    static final Text BEFORE_START = new Text("不能早于起始日期", "Not before the start");
    static final Text IN_FUTURE = new Text("学习结束后方可填报", "Only what has ended is entered");
    static final Text ANOTHER_YEAR = new Text("跨年的学习按年度分别填报", "What goes on over the new year is entered by year");

    private StudyFaults() {}

    static Text notInSteps(StudyPolicy policy) {
        return new Text("学时以 %s 为单位", "Hours come in steps of %s").with(policy.hoursStep());
    }

    static Text tooMany(StudyPolicy policy) {
        return new Text("每日至多 %s 学时", "At most %s hours a day").with(policy.hoursPerDay());
    }
}
