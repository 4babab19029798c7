package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.supervision.bulletin.rules.BulletinEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with a bulletin after it was drafted. */
@ApplicationScoped
class BulletinService {

    private final BulletinRepository bulletins;
    private final BulletinSteps steps;
    private final MergePatch patches;
    private final Terms terms;

    BulletinService(BulletinRepository bulletins, BulletinSteps steps, MergePatch patches, Terms terms) {
        this.bulletins = bulletins;
        this.steps = steps;
        this.patches = patches;
        this.terms = terms;
    }

    @Transactional
    BulletinView edit(UUID id, JsonNode patch, ExpectedVersion expected, Reader reader) {
        var bulletin = bulletins.lock(id);
        expected.requireCurrent(bulletin.version());
        var words = patches.apply(bulletin.changeable(), patch, EditBulletin.class);
        step(bulletin, BulletinEvent.EDIT, List.of(), reader, null);
        bulletin.write(words, reader.caller().username(), terms.today());
        bulletins.flush();
        return bulletins.require(id, reader);
    }

    @Transactional
    BulletinView check(UUID id, CheckBulletin command, Reader reader) {
        var cleared = command.clearedOrNone();
        return step(
                bulletins.lock(id),
                BulletinEvent.CHECK,
                cleared,
                reader,
                cleared.isEmpty() ? null : String.join("、", cleared));
    }

    @Transactional
    BulletinView giveBack(UUID id, ReturnBulletin command, Reader reader) {
        return step(bulletins.lock(id), BulletinEvent.RETURN, List.of(), reader, command.reason());
    }

    @Transactional
    BulletinView approve(UUID id, Reader reader) {
        return step(bulletins.lock(id), BulletinEvent.APPROVE, List.of(), reader, null);
    }

    @Transactional
    BulletinView issue(UUID id, Reader reader) {
        return step(bulletins.lock(id), BulletinEvent.ISSUE, List.of(), reader, null);
    }

    private BulletinView step(
            Bulletin bulletin, BulletinEvent event, List<String> cleared, Reader reader, @Nullable String reason) {
        var facts = bulletins.facts(bulletin.id(), cleared, terms.inForce().integer("bulletin.minCell"), reader);
        var next = steps.make(bulletin, event, facts, reader, reason);
        if (event != BulletinEvent.EDIT) {
            bulletin.enter(next, reader.caller().username(), terms.today());
        }
        bulletins.flush();
        return bulletins.require(bulletin.id(), reader);
    }
}
