package cn.hengjian.supervision.intake;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.supervision.attachment.Attachments;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.FollowUpView;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.ReceiptCodes;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What somebody with a receipt code can do. Wherever the matter lies, and whether there is one, every place is asked;
 * a text that can be no code is looked for as any other.
 */
@ApplicationScoped
class FollowUpService {

    private final ReceiptCodes codes;
    private final IntakeLimits limits;
    private final Attachments attachments;
    private final List<Matters> places;

    FollowUpService(ReceiptCodes codes, IntakeLimits limits, Attachments attachments, @All List<Matters> places) {
        this.codes = codes;
        this.limits = limits;
        this.attachments = attachments;
        this.places = List.copyOf(places);
    }

    @Transactional
    FollowUpView find(FollowUp command, Reader stranger) {
        return view(codes.hash(command.receiptCode()), stranger);
    }

    @Transactional
    FollowUpView add(AddMessage command, Reader stranger) {
        limits.sent();
        return act(command.receiptCode(), (place, receipt) -> add(place, receipt, command), stranger);
    }

    private boolean add(Matters place, byte[] receipt, AddMessage command) {
        if (!place.add(receipt, command.text())) {
            return false;
        }
        attachments.tie(receipt, command.attachmentsOrNone(), true, "/attachments");
        place.takeAttachments(receipt);
        return true;
    }

    @Transactional
    FollowUpView rate(RateReply command, Reader stranger) {
        return act(command.receiptCode(), (place, receipt) -> place.rate(receipt, command.rating()), stranger);
    }

    @Transactional
    FollowUpView withdraw(FollowUp command, Reader stranger) {
        return act(command.receiptCode(), Matters::withdraw, stranger);
    }

    @Transactional
    FollowUpView request(RequestReview command, Matters.Request request, Reader stranger) {
        limits.sent();
        return act(
                command.receiptCode(), (place, receipt) -> place.request(receipt, request, command.reason()), stranger);
    }

    /** What is known of the matter of a code. */
    @Transactional(Transactional.TxType.MANDATORY)
    Matters.Origin origin(String code) {
        var receipt = codes.hash(code);
        var found = places.stream()
                .map(place -> place.origin(receipt))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
            throw absent();
        }
        limits.answered(receipt);
        return found.getFirst();
    }

    private FollowUpView act(String code, BiPredicate<Matters, byte[]> deed, Reader stranger) {
        var receipt = codes.hash(code);
        if (places.stream().filter(place -> deed.test(place, receipt)).count() == 0) {
            throw absent();
        }
        return view(receipt, stranger);
    }

    private FollowUpView view(byte[] receipt, Reader stranger) {
        var found = places.stream()
                .map(place -> place.find(receipt, stranger))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
            throw absent();
        }
        limits.answered(receipt);
        return found.getFirst();
    }

    private ProblemException absent() {
        limits.wrong();
        return ProblemException.absent();
    }
}
