package cn.hengjian.personnel.reorganisation.rules;

import cn.hengjian.platform.problem.Text;

/** What is wrong with an act. */
public enum Fault {
    NONE("", "", ""),
    UNKNOWN_UNIT("unknown-unit", "没有这个单位", "There is no such unit"),
    UNIT_ABOLISHED("unit-abolished", "该单位已撤销", "The unit is abolished"),
    COUNTY_STAYS("county-stays", "县不能撤并、划转", "The county is neither merged, abolished nor moved"),
    NAMED_TWICE("named-twice", "同一事项中重复", "The act says this twice"),
    ENDS_HERE("ends-here", "该单位在本次调整中撤销，不能同时作其他调整", "The unit ends by this act and is not changed otherwise by it"),
    NEW_HERE("new-here", "该单位由本次调整新设，设立时即应写明", "The unit is established by this act; say it there"),
    UNKNOWN_POST("unknown-post", "没有这个职位", "There is no such post"),
    POST_ABOLISHED("post-abolished", "该职位已撤销", "The post is abolished"),
    NOT_OF_UNIT("not-of-unit", "该职位不属于划出单位", "The post is not of the unit that is split"),
    ONTO_ITSELF("onto-itself", "划出与划入应为不同单位", "It cannot go over into itself");

    private final String code;
    private final Text text;

    Fault(String code, String zhCN, String en) {
        this.code = code;
        this.text = new Text(zhCN, en);
    }

    /** For programs. */
    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
