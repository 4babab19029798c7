package cn.hengjian.supervision.campaign.rules;

/** Where a campaign stands. */
public enum CampaignState {
    PROPOSED,
    REJECTED,
    RUNNING,
    CONCLUDED,
    /** It should never have been; the organisation department approved that it ends here. */
    CANCELLED
}
