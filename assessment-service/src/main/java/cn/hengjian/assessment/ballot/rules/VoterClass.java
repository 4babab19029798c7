package cn.hengjian.assessment.ballot.rules;

import cn.hengjian.platform.problem.Text;

/** Who votes, seen from the person who is reviewed. */
public enum VoterClass {
    LEADERS("领导", "leaders"),
    PEERS("同级", "peers"),
    MASSES("群众", "masses");

    private final Text label;

    VoterClass(String zhCN, String en) {
        this.label = new Text(zhCN, en);
    }

    public Text label() {
        return label;
    }
}
