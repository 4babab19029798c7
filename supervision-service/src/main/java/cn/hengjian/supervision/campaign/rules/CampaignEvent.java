package cn.hengjian.supervision.campaign.rules;

/** What can happen to a campaign. */
public enum CampaignEvent {
    /** Opens the courses of its units. */
    APPROVE,
    REJECT,
    CONCLUDE,
    CANCEL
}
