package cn.hengjian.supervision.campaign.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a campaign (M06). */
public final class CampaignRules {

    private CampaignRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** Who proposes doesn't approve. */
        OWN_PROPOSAL,
        NO_UNITS,
        /** A unit has gates ahead: nothing skips a stage. */
        COURSES_OPEN
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(CampaignEvent event, CampaignFacts facts) {
        return switch (event) {
            case APPROVE -> unless(facts.isProposer(), Refusal.OWN_PROPOSAL).or(facts.units() == 0, Refusal.NO_UNITS);
            case REJECT -> unless(facts.isProposer(), Refusal.OWN_PROPOSAL);
            case CONCLUDE -> unless(facts.openCourses() > 0, Refusal.COURSES_OPEN);
            case CANCEL -> Ruling.granted();
        };
    }
}
