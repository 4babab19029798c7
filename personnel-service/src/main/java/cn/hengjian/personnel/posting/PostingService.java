package cn.hengjian.personnel.posting;

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
import java.util.UUID;

/** Appoints cadres to posts and removes them. */
@ApplicationScoped
class PostingService {

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
            throw PostingRefusals.of(reason, other, facts);
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
}
