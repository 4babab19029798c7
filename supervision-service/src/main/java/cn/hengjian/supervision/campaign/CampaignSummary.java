package cn.hengjian.supervision.campaign;

import cn.hengjian.supervision.campaign.rules.CampaignState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A line of the list of campaigns. */
public record CampaignSummary(
        UUID id,
        String number,
        CampaignState state,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        long units,
        List<String> allowedTransitions) {}
