package cn.hengjian.supervision.intake;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.accusation.Sealing;
import cn.hengjian.supervision.attachment.Attachments;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.ReceiptView;
import cn.hengjian.supervision.submission.Reception;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes in what people send without an account. */
@ApplicationScoped
class IntakeService {

    private static final String SENDER = "sender";

    private final Reception reception;
    private final Attachments attachments;
    private final Sealing sealing;
    private final IntakeLimits limits;
    private final List<Matters> places;

    IntakeService(
            Reception reception,
            Attachments attachments,
            Sealing sealing,
            IntakeLimits limits,
            @All List<Matters> places) {
        this.reception = reception;
        this.attachments = attachments;
        this.sealing = sealing;
        this.limits = limits;
        this.places = List.copyOf(places);
    }

    @Transactional
    ReceiptView send(SendMatter command, Reader stranger) {
        limits.sent();
        if (!command.accuses() && !command.accused().isEmpty()) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/cadreNumbers",
                            "not-an-accusation",
                            new Text("只有检举控告才填写被举报人", "Only an accusation names somebody")));
        }
        var prepared = reception.prepare(command.written(), command, null, stranger);
        var receipt = prepared.letter().receipt();
        boolean sentBefore = places.stream()
                .map(place -> place.find(receipt, stranger).isPresent())
                .reduce(false, Boolean::logicalOr);
        if (!sentBefore) {
            attachments.tie(receipt, command.attachmentsOrNone(), false, "/attachments");
        }
        if (!sentBefore && command.accuses()) {
            sealing.seal(prepared.letter(), command.accused(), SENDER);
        } else if (!sentBefore) {
            reception.keep(prepared.letter(), stranger);
        }
        return prepared.receipt();
    }
}
