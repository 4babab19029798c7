package cn.hengjian.supervision.intake;

import cn.hengjian.supervision.accusation.Sealing;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.Content;
import cn.hengjian.supervision.submission.Matters.Origin;
import cn.hengjian.supervision.submission.ReceiptView;
import cn.hengjian.supervision.submission.Reception;
import cn.hengjian.supervision.submission.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Takes in that a sender suffers for what he or she sent (政府督查工作条例 26). It is sealed as an accusation of the units
 * that have to do with the matter; with the matter itself nothing tells of it.
 */
@ApplicationScoped
class RetaliationService {

    private static final String SENDER = "sender";

    private final FollowUpService followUps;
    private final Reception reception;
    private final Sealing sealing;
    private final IntakeLimits limits;

    RetaliationService(FollowUpService followUps, Reception reception, Sealing sealing, IntakeLimits limits) {
        this.followUps = followUps;
        this.reception = reception;
        this.sealing = sealing;
        this.limits = limits;
    }

    @Transactional
    ReceiptView report(ReportRetaliation command, Reader stranger) {
        limits.sent();
        var origin = followUps.origin(command.receiptCode());
        var written = new Written(command.key(), Channel.WEB, content(command, origin), origin.sender(), 1, null, null);
        var prepared = reception.prepare(written, command, null, stranger);
        sealing.seal(prepared.letter(), origin.unitIds(), command.accused(), SENDER);
        return prepared.receipt();
    }

    private static Content content(ReportRetaliation command, Origin origin) {
        return new Content(origin.number() == null ? "反映打击报复" : "反映打击报复：" + origin.number(), command.text());
    }
}
