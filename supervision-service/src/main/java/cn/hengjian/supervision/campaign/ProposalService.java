package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.roster.Abolished;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.RosterRepository.NamedUnit;
import cn.hengjian.supervision.roster.Unknown;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposes campaigns. */
@ApplicationScoped
class ProposalService {

    private final CampaignRepository campaigns;
    private final RosterRepository roster;
    private final CampaignViewRepository views;
    private final CampaignSteps steps;
    private final Timetable timetable;
    private final Terms terms;

    ProposalService(
            CampaignRepository campaigns,
            RosterRepository roster,
            CampaignViewRepository views,
            CampaignSteps steps,
            Timetable timetable,
            Terms terms) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.views = views;
        this.steps = steps;
        this.timetable = timetable;
        this.terms = terms;
    }

    @Transactional
    CampaignView propose(ProposeCampaign command, Reader reader) {
        var today = terms.today();
        var policy = terms.inForce();
        var violations = violations(command);
        ProblemException.requireNone(violations);
        var campaign = new Campaign(
                command,
                new Campaign.Proposal(
                        TimeOrderedId.next(),
                        campaigns.nextNumber(today),
                        reader.caller().username(),
                        today,
                        policy));
        campaigns.persistAndFlush(campaign);
        campaigns.keepScope(campaign.id(), command.units());
        requireUnits(campaign, reader);
        timetable.set(campaign.id(), command, policy, reader);
        steps.begin(campaign, reader);
        return views.require(campaign.id(), reader);
    }

    private void requireUnits(Campaign campaign, Reader reader) {
        if (campaigns.facts(campaign.id(), reader).units() == 0) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at("/units", "no-units", new Text("没有符合全部条件的单位", "No unit fits all of the conditions")));
        }
    }

    private List<Violation> violations(ProposeCampaign command) {
        var violations = new ArrayList<Violation>();
        var units = command.units();
        if (units.stateNothing()) {
            violations.add(Violation.at(
                    "/units",
                    "nothing-stated",
                    new Text("须按单位、上级单位或单位类别至少说明一项", "State units, a unit with all below it, or kinds of units")));
        }
        var codes = new HashSet<>(units.codesOrNone());
        if (units.subtree() != null) {
            codes.add(units.subtree());
        }
        var known = roster.units(codes);
        for (int i = 0; i < units.codesOrNone().size(); i++) {
            objection("/units/codes/" + i, known.get(units.codesOrNone().get(i)))
                    .ifPresent(violations::add);
        }
        if (units.subtree() != null) {
            objection("/units/subtree", known.get(units.subtree())).ifPresent(violations::add);
        }
        if (!command.endsOn().isAfter(command.startsOn())) {
            violations.add(Violation.at(
                    "/endsOn", "not-after-start", new Text("应晚于 %s", "Has to be after %s").with(command.startsOn())));
        }
        return violations;
    }

    private static Optional<Violation> objection(String pointer, @Nullable NamedUnit unit) {
        return unit == null ? Optional.of(Unknown.unit(pointer)) : Abolished.unit(pointer, unit.abolishedOn());
    }
}
