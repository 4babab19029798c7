package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.measure.rules.Meeting;
import cn.hengjian.personnel.measure.rules.Meeting.Share;
import cn.hengjian.platform.policy.PolicyPack;

/**
 * What a pack asks of a collective decision (G5).
 *
 * @param quorum at least this share of those due is there
 * @param majority more than this share of those due agrees
 */
public record CollectiveRule(Share quorum, Share majority) {

    public static CollectiveRule of(PolicyPack pack) {
        return new CollectiveRule(
                Share.parse(pack.text("measure.presentOfDue")), Share.parse(pack.text("measure.agreedOfDue")));
    }

    public boolean hasQuorum(Meeting meeting) {
        return meeting.hasQuorum(quorum);
    }

    public boolean hasMajority(Meeting meeting) {
        return meeting.hasMajority(majority);
    }
}
