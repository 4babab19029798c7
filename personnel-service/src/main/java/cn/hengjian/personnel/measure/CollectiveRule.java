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

    private static final String QUORUM = "measure.presentOfDue";
    private static final String MAJORITY = "measure.agreedOfDue";

    public static CollectiveRule of(PolicyPack pack) {
        return new CollectiveRule(Share.parse(pack.text(QUORUM)), Share.parse(pack.text(MAJORITY)));
    }

    /** Whether a parameter is one of these. */
    public static boolean reads(String key) {
        return key.equals(QUORUM) || key.equals(MAJORITY);
    }

    public boolean hasQuorum(Meeting meeting) {
        return meeting.hasQuorum(quorum);
    }

    public boolean hasMajority(Meeting meeting) {
        return meeting.hasMajority(majority);
    }
}
