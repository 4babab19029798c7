package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Letter;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files letters that turned out to be opinions or claims. Only now they leave a trace in log, audit and events. */
@ApplicationScoped
public class OpinionFiling {

    private final OpinionRepository opinions;
    private final OpinionTexts texts;
    private final OpinionSteps steps;
    private final Likenesses likenesses;
    private final Terms terms;

    OpinionFiling(
            OpinionRepository opinions, OpinionTexts texts, OpinionSteps steps, Likenesses likenesses, Terms terms) {
        this.opinions = opinions;
        this.texts = texts;
        this.steps = steps;
        this.likenesses = likenesses;
        this.terms = terms;
    }

    /** What a letter turned out to be about; the code list is the one that the winds are of. */
    public record Classified(Kind kind, UUID unitId, int codeList, Set<String> winds) {}

    /** A matter that others may be the same as, and whether the reader belongs to its unit. */
    public record Original(UUID id, Classified classified, boolean readersOwn) {}

    /**
     * A filed opinion or claim.
     *
     * @param transfer by when it has to be passed on
     */
    public record Filed(UUID id, String number, Deadline transfer) {}

    /** The matter that another can be joined to: not taken back, and if joined itself, the one that it is joined to. */
    public Optional<Original> original(UUID id, Reader reader) {
        return opinions.original(id, reader);
    }

    /**
     * Files a letter.
     *
     * @param original the same matter, if it is there already; both senders get the same answer
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Filed file(Letter letter, Classified classified, @Nullable UUID original, Reader reader) {
        var id = TimeOrderedId.next();
        var today = terms.today();
        var policy = letter.policy();
        var number = opinions.nextNumber(today);
        var transfer = set(id, Purpose.TRANSFER, "petition.transferWithin", letter, reader);
        set(id, Purpose.INFORMING, "petition.informWithin", letter, reader);
        boolean answered = classified.kind() == Kind.OPINION && original == null;
        opinions.persist(new Opinion(
                letter,
                texts.encrypt(letter.content(), id),
                texts.encrypt(letter.sender(), id),
                new Opinion.Filing(
                        id,
                        number,
                        classified,
                        today,
                        reader.caller().username(),
                        transfer.due(),
                        answered ? answerDue(id, today, policy, reader) : null,
                        original)));
        opinions.flush();
        letter.messages().forEach(message -> texts.add(id, message));
        likenesses.keep(id, letter.content());
        steps.begin(id, letter, original == null ? SubmissionEvent.CLASSIFY : SubmissionEvent.JOIN, reader.caller());
        return new Filed(id, number, transfer);
    }

    private Deadline set(UUID id, Purpose purpose, String key, Letter letter, Reader reader) {
        return terms.keep(
                id,
                purpose,
                letter.receivedOn(),
                letter.policy().period(key),
                letter.policy().integer("petition.warnBefore"),
                reader.caller());
    }

    private LocalDate answerDue(UUID id, LocalDate today, PolicyPack policy, Reader reader) {
        LegalPeriod within = policy.period("opinion.answerWithin");
        return terms.set(
                id, Purpose.ANSWER, today, within, policy.integer("opinion.answerWarnBefore"), reader.caller());
    }
}
