package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.analysis.DistributionRepository;
import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.assessment.bulletin.BulletinRepository.Figures;
import cn.hengjian.assessment.bulletin.rules.BulletinEvent;
import cn.hengjian.assessment.bulletin.rules.BulletinFacts;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done with a bulletin after it was drafted. */
@ApplicationScoped
class BulletinService {

    private final BulletinRepository bulletins;
    private final BulletinSteps steps;
    private final MergePatch patches;
    private final DistributionRepository distributions;
    private final Terms terms;

    BulletinService(
            BulletinRepository bulletins,
            BulletinSteps steps,
            MergePatch patches,
            DistributionRepository distributions,
            Terms terms) {
        this.bulletins = bulletins;
        this.steps = steps;
        this.patches = patches;
        this.distributions = distributions;
        this.terms = terms;
    }

    @Transactional
    BulletinView edit(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        var bulletin = bulletins.lock(id);
        expected.requireCurrent(bulletin.version());
        var words = patches.apply(bulletin.changeable(), patch, EditBulletin.class);
        step(bulletin, BulletinEvent.EDIT, List.of(), caller, null);
        bulletin.write(words, caller.username(), terms.today());
        bulletins.flush();
        return bulletins.require(id, caller);
    }

    @Transactional
    BulletinView check(UUID id, CheckBulletin command, Caller caller) {
        var cleared = command.clearedOrNone();
        return step(
                bulletins.lock(id),
                BulletinEvent.CHECK,
                cleared,
                caller,
                cleared.isEmpty() ? null : String.join("、", cleared));
    }

    @Transactional
    BulletinView giveBack(UUID id, ReturnBulletin command, Caller caller) {
        return step(bulletins.lock(id), BulletinEvent.RETURN, List.of(), caller, command.reason());
    }

    @Transactional
    BulletinView approve(UUID id, Caller caller) {
        return step(bulletins.lock(id), BulletinEvent.APPROVE, List.of(), caller, null);
    }

    @Transactional
    BulletinView issue(UUID id, Caller caller) {
        return step(bulletins.lock(id), BulletinEvent.ISSUE, List.of(), caller, null);
    }

    private BulletinView step(
            Bulletin bulletin, BulletinEvent event, List<String> cleared, Caller caller, @Nullable String reason) {
        var facts = event == BulletinEvent.CHECK
                ? bulletins.facts(bulletin, cleared, figures(bulletin.runId(), caller), caller)
                : new BulletinFacts(
                        bulletin.isWrittenBy(caller.username()), bulletin.isCheckedBy(caller.username()), List.of());
        var next = steps.make(bulletin, event, facts, caller, reason);
        if (event != BulletinEvent.EDIT) {
            bulletin.enter(next, caller.username(), terms.today());
        }
        bulletins.flush();
        return bulletins.require(bulletin.id(), caller);
    }

    /** Of whom no figures may be told, as the analysis says it of scores. */
    private Figures figures(UUID run, Caller caller) {
        var distribution = distributions.require(run, Cut.UNIT, caller);
        return new Figures(
                distribution.minGroup(),
                distribution.groups().stream()
                        .filter(group -> group.figures().scores() == null)
                        .map(group -> Objects.requireNonNullElse(group.name(), group.code()))
                        .collect(Collectors.toSet()));
    }
}
