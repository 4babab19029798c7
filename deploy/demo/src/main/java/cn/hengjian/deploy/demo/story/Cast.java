package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Caller;

/** Who acts in the story: the demo accounts, and the county's own system. */
final class Cast {

    static final Caller COUNTY_SYSTEM = new Caller.Machine("county-system");
    static final Caller ORGANISATION = new Caller.User("org.wang");
    static final Caller FIRST_SCRUTINEER = new Caller.User("assess.sun");
    static final Caller SECOND_SCRUTINEER = new Caller.User("assess.qian");
    static final Caller INSPECTOR = new Caller.User("supervision.chen");
    static final Caller OTHER_INSPECTOR = new Caller.User("supervision.zhao");
    static final Caller COMMITTEE = new Caller.User("committee.zhou");
    static final Caller DISCIPLINE = new Caller.User("discipline.he");
    static final Caller PETITION_OFFICE = new Caller.User("petition.wu");
    static final Caller UNIT_LEADER = new Caller.User("leader.d001");
    static final Caller UNIT_HR = new Caller.User("hr.d001");
    static final Caller TOWNSHIP_HR = new Caller.User("hr.t001");

    /** People who write without an account. */
    static final Caller STRANGER = new Caller.Stranger();

    private Cast() {}
}
