package cn.hengjian.assessment.review;

import cn.hengjian.assessment.ballot.Ballots;
import cn.hengjian.assessment.ballot.Comments;
import cn.hengjian.assessment.review.ReviewStates.Event;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.trigger.TriggerService;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Moves reviews through SM-9. */
@ApplicationScoped
class ReviewService {

    private static final List<String> RULES = List.of("SM-9");

    private final ReviewRepository repository;
    private final Transitions transitions;
    private final RunService runs;
    private final TriggerService triggers;
    private final Ballots ballots;
    private final Comments comments;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final String root;

    ReviewService(
            ReviewRepository repository,
            Transitions transitions,
            RunService runs,
            TriggerService triggers,
            Ballots ballots,
            Comments comments,
            Outbox outbox,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.repository = repository;
        this.transitions = transitions;
        this.runs = runs;
        this.triggers = triggers;
        this.ballots = ballots;
        this.comments = comments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.root = root;
    }

    @Transactional
    ReviewView create(CreateReview command, Caller caller) {
        runs.requireOpened(command.runId());
        var review = new Review(TimeOrderedId.next(), command);
        repository.persistAndFlush(review);
        transitions.begin(ReviewStates.MACHINE, review.id(), review.state(), caller, RULES);
        return done(review, "drafted", caller);
    }

    @Transactional
    ReviewView lockRoster(UUID id, Caller caller) {
        var review = move(id, Event.LOCK_ROSTER, caller, null);
        repository.lockRoster(id);
        return done(review, "roster-locked", caller);
    }

    @Transactional
    ReviewView open(UUID id, Caller caller) {
        var review = move(id, Event.OPEN, caller, null);
        ballots.open(id);
        return done(review, "opened", caller);
    }

    @Transactional
    ReviewView close(UUID id, Caller caller) {
        var review = move(id, Event.CLOSE, caller, null);
        int fewest = runs.opened(review.run()).policy().integer("poll.minClassBallots");
        if (ballots.close(id, fewest)) {
            return done(review, "closed", caller);
        }
        review.move(make(review, Event.VOID, caller, "ballots do not reconcile"));
        return done(review, "voided", caller);
    }

    @Transactional
    ReviewView count(UUID id, Caller caller) {
        var review = repository.requireLocked(id);
        var counted = make(review, Event.COUNT, caller, null);
        int missing = repository.subjectsWithoutTotals(id);
        if (missing > 0) {
            throw new ProblemException(
                    WorkflowProblem.GUARD_MISSING,
                    new Text("还有 %s 名测评对象没有计票结果", "%s subjects have no totals yet").with(missing));
        }
        review.count(counted, caller.username());
        return done(review, "counted", caller);
    }

    @Transactional
    ReviewView certify(UUID id, Caller caller) {
        var review = repository.requireLocked(id);
        var certified = make(review, Event.CERTIFY, caller, null);
        if (caller.username().equals(review.countedBy())) {
            throw ReviewConstraints.anotherScrutineer();
        }
        // What the database keeps, so that the event and the column say the same.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        review.certify(certified, caller.username(), now);
        repository.flush();
        var run = runs.changeInputs(review.run());
        triggers.evaluate(id, run.policy(), now);
        outbox.append(new ReviewCertified(
                id, review.run(), repository.subjects(id), root + "/reviews/" + id + "/results", now));
        return done(review, "certified", caller);
    }

    @Transactional
    ReviewView voidIt(UUID id, VoidReview command, Caller caller) {
        var review = move(id, Event.VOID, caller, command.reason());
        comments.forget(id);
        return done(review, "voided", caller);
    }

    private Review move(UUID id, Event event, Caller caller, @Nullable String reason) {
        var review = repository.requireLocked(id);
        review.move(make(review, event, caller, reason));
        return review;
    }

    private ReviewState make(Review review, Event event, Caller caller, @Nullable String reason) {
        return transitions.make(ReviewStates.MACHINE, review.id(), review.state(), event, caller, reason, RULES);
    }

    private ReviewView done(Review review, String action, Caller caller) {
        repository.flush();
        audit.record(caller, action, "review", review.id().toString(), Map.of());
        return repository.view(review.id(), caller);
    }
}
