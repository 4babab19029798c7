package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.effect.EffectProblem;
import cn.hengjian.personnel.posting.rules.Appointment;
import cn.hengjian.personnel.posting.rules.Appointment.Decision;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appoints cadres to posts and removes them. */
@ApplicationScoped
class PostingService {

    private static final Text BEFORE_BIRTH = new Text("任职日期早于出生日期", "Appointed before birth");
    private static final Text NOT_AFTER_START =
            new Text("免职日期应晚于任职日期", "The day of removal must be after the day of appointment");

    private final PostingRepository postings;
    private final RosterEvents events;
    private final Audit audit;

    PostingService(PostingRepository postings, RosterEvents events, Audit audit) {
        this.postings = postings;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    PostingView appoint(Appoint command, Caller caller) {
        events.joinPostingChanges();
        var facts = postings.facts(command);
        if (Appointment.decide(facts) instanceof Decision.Refused(var reason, var other)) {
            throw refusal(reason, other, facts);
        }
        var id = TimeOrderedId.next();
        postings.insert(id, command, caller);
        events.postings(RosterEvents.one(command.cadreId()));
        audit.record(
                caller,
                "cadre-appointed",
                "posting",
                id.toString(),
                Map.of("cadre", command.cadreId(), "post", command.postId(), "document", command.document()));
        return postings.require(id);
    }

    @Transactional
    PostingView end(UUID id, EndPosting command, Caller caller) {
        events.joinPostingChanges();
        var standing = postings.lock(id);
        var to = standing.to();
        if (to != null && standing.removalDocument() != null) {
            throw new ProblemException(
                    PostingProblem.POSTING_ENDED,
                    new Text("该任职已于 %s 结束（%s）", "It ended on %s (%s)").with(to, standing.removalDocument()));
        }
        if (!command.validTo().isAfter(standing.from())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT, Violation.at("/validTo", "not-after-start", NOT_AFTER_START));
        }
        postings.end(id, command, caller);
        events.postings(RosterEvents.one(standing.cadreId()));
        audit.record(
                caller,
                "cadre-removed",
                "posting",
                id.toString(),
                Map.of("cadre", standing.cadreId(), "document", command.document()));
        return postings.require(id);
    }

    private static ProblemException refusal(
            Appointment.Reason reason, @Nullable String other, Appointment.Facts facts) {
        return switch (reason) {
            case POST_ABOLISHED -> refusal(PostingProblem.POST_ABOLISHED);
            case CADRE_NOT_IN_SERVICE -> refusal(PostingProblem.CADRE_NOT_IN_SERVICE);
            case BEFORE_BIRTH ->
                new ProblemException(
                        HttpProblem.INVALID_CONTENT, Violation.at("/validFrom", "before-birth", BEFORE_BIRTH));
            case APPOINTMENT_BARRED -> {
                var block = Objects.requireNonNull(facts.block());
                yield EffectProblem.appointmentBarred(block.rule(), block.caseNumber(), block.until());
            }
            case PROMOTION_BARRED -> {
                var bar = Objects.requireNonNull(facts.bar());
                yield EffectProblem.promotionBarred(bar.rule(), bar.caseNumber(), bar.until());
            }
            case POST_OCCUPIED ->
                new ProblemException(
                        PostingProblem.POST_OCCUPIED,
                        new Text("该职位在该时段由 %s 担任", "%s holds the post in that time").with(String.valueOf(other)));
            case HAS_MAIN_POST ->
                new ProblemException(
                        PostingProblem.MAIN_POST_HELD,
                        new Text("该干部在该时段的主任职为 %s", "The cadre's main post in that time is %s")
                                .with(String.valueOf(other)));
        };
    }

    private static ProblemException refusal(PostingProblem problem) {
        return new ProblemException(problem, problem.title());
    }
}
