package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Sets the last day of each stage: the day that the proposal states, or the period of the policy pack. */
@ApplicationScoped
class Timetable {

    private final CampaignRepository campaigns;
    private final Terms terms;

    Timetable(CampaignRepository campaigns, Terms terms) {
        this.campaigns = campaigns;
        this.terms = terms;
    }

    /** The stages of a pack, in their order. */
    static List<CourseState> stages(PolicyPack policy) {
        return policy.words("campaign.stages").stream()
                .map(CourseState::valueOf)
                .toList();
    }

    /** Reckons and keeps the days; each stage begins when the one before ends. */
    void set(UUID campaign, ProposeCampaign written, PolicyPack policy, Reader reader) {
        var stages = stages(policy);
        var stated = written.stagesOrNone();
        requireEvery(stages, stated);
        var from = written.startsOn();
        for (int i = 0; i < stages.size(); i++) {
            var period = stated.isEmpty()
                    ? policy.period("campaign.stage." + stages.get(i))
                    : until(from, stated.get(i).endsOn(), i);
            var due = terms.set(
                    campaign,
                    Purpose.CAMPAIGN_STAGE,
                    from,
                    period,
                    policy.integer("campaign.warnBefore"),
                    reader.caller());
            campaigns.keepStage(campaign, i + 1, stages.get(i), due);
            from = due;
        }
        if (from.isAfter(written.endsOn())) {
            throw invalid(
                    "/endsOn",
                    "too-early",
                    new Text("各阶段到 %s 才能结束，活动不得早于该日结束", "The stages take until %s; the campaign can't end before that")
                            .with(from));
        }
    }

    private static void requireEvery(List<CourseState> stages, List<ProposeCampaign.Stage> stated) {
        if (!stated.isEmpty()
                && !stated.stream().map(ProposeCampaign.Stage::stage).toList().equals(stages)) {
            throw invalid(
                    "/stages",
                    "wrong-stages",
                    new Text("须依次列出全部阶段：%s", "Every stage has to be listed, in this order: %s").with(stages));
        }
    }

    private static LegalPeriod until(LocalDate from, LocalDate to, int index) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 1 || days > 366) {
            throw invalid(
                    "/stages/" + index + "/endsOn",
                    "out-of-range",
                    new Text("应晚于 %s，且不超过其后一年", "Has to be after %s, by a year at most").with(from));
        }
        return new LegalPeriod(Math.toIntExact(days), LegalPeriod.Unit.CALENDAR_DAYS);
    }

    private static ProblemException invalid(String pointer, String code, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, text));
    }
}
