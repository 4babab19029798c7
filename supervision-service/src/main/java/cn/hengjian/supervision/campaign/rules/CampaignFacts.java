package cn.hengjian.supervision.campaign.rules;

/**
 * What the guards of a campaign ask.
 *
 * @param isProposer the caller proposed it
 * @param units how many units take part, or would if it opened now
 * @param openCourses of them, how many have gates ahead
 */
public record CampaignFacts(boolean isProposer, long units, long openCourses) {}
