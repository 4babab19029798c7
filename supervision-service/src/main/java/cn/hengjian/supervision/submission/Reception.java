package cn.hengjian.supervision.submission;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.RosterRepository.KnownUnit;
import cn.hengjian.supervision.roster.Unknown;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what comes in, draws its receipt code, and keeps it. */
@ApplicationScoped
public class Reception {

    private final SubmissionRepository submissions;
    private final RosterRepository roster;
    private final ReceiptCodes codes;
    private final SubmissionClocks clocks;
    private final Terms terms;

    Reception(
            SubmissionRepository submissions,
            RosterRepository roster,
            ReceiptCodes codes,
            SubmissionClocks clocks,
            Terms terms) {
        this.submissions = submissions;
        this.roster = roster;
        this.codes = codes;
        this.clocks = clocks;
        this.terms = terms;
    }

    /** A letter that nobody has kept yet, with what its sender takes home. */
    public record Prepared(Letter letter, ReceiptView receipt) {}

    /**
     * Checks what comes in.
     *
     * @param source what the client sent, from which the code is drawn
     * @param by who of the staff takes it down; absent if it comes over the web
     */
    public Prepared prepare(Written written, Record source, @Nullable String by, Reader reader) {
        var policy = terms.inForce();
        var today = terms.today();
        var receivedOn = written.receivedOn() == null ? today : written.receivedOn();
        var unit = written.unitCode() == null
                ? null
                : roster.find(written.unitCode(), reader).orElse(null);
        var violations = violations(written, unit, receivedOn, today, by, policy);
        ProblemException.requireNone(violations);
        if (unit != null && by != null && unit.readersOwn()) {
            throw Recusal.relatedUnit();
        }
        var code = codes.draw(written.key() == null ? UUID.randomUUID() : written.key(), source);
        return new Prepared(
                new Letter(
                        codes.hash(code),
                        written.channel(),
                        written.content(),
                        written.sender(),
                        written.participants(),
                        unit == null ? null : unit.id(),
                        receivedOn,
                        by,
                        policy,
                        List.of(),
                        List.of()),
                new ReceiptView(code, receivedOn, clocks.of(receivedOn, policy, reader)));
    }

    /** Keeps a letter as a submission, unless there is one with its code already; says whether it did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean keep(Letter letter, Reader reader) {
        // At random: the usual keys would tell the moment.
        var id = UUID.randomUUID();
        var due = clocks.of(letter.receivedOn(), letter.policy(), reader)
                .getFirst()
                .due();
        boolean kept = submissions.insert(id, SubmissionState.RECEIVED, letter, due);
        if (kept && letter.receivedBy() != null) {
            submissions.note(id, Deed.Kind.ENTER, letter.receivedBy());
        }
        return kept;
    }

    private static List<Violation> violations(
            Written written,
            @Nullable KnownUnit unit,
            LocalDate receivedOn,
            LocalDate today,
            @Nullable String by,
            PolicyPack policy) {
        var violations = new ArrayList<Violation>();
        if (written.unitCode() != null && unit == null) {
            violations.add(Unknown.unit("/unitCode"));
        }
        if (receivedOn.isAfter(today)) {
            violations.add(
                    Violation.at("/receivedOn", "in-the-future", new Text("收到日期不得晚于今天", "It can't come after today")));
        }
        if (by != null && written.channel() == Channel.WEB) {
            violations.add(Violation.at(
                    "/channel",
                    "not-of-the-staff",
                    new Text(
                            "WEB 只用于群众自行提交；可用：LETTER, VISIT, SYMPOSIUM, HOTLINE",
                            "WEB is what people send themselves; there are LETTER, VISIT, SYMPOSIUM, HOTLINE")));
        }
        int most = policy.integer("petition.visitMax");
        if (written.channel() == Channel.VISIT && written.participants() > most) {
            violations.add(Violation.at(
                    "/participants",
                    "too-many",
                    new Text("集体走访应推选代表，代表不超过 %s 人", "A group visit sends at most %s representatives").with(most)));
        }
        return violations;
    }
}
