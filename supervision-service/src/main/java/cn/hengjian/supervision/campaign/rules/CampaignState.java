package cn.hengjian.supervision.campaign.rules;

/** Where a campaign stands. */
public enum CampaignState {
    PROPOSED,
    REJECTED,
    RUNNING,
    CONCLUDED
}
