package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.posting.rules.Appointment;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What measures do to postings and levels, each with its document. */
@ApplicationScoped
public class PostChanges {

    private final PostingService postings;
    private final PostingRepository repository;
    private final RosterEvents events;
    private final Database database;
    private final Audit audit;

    PostChanges(
            PostingService postings,
            PostingRepository repository,
            RosterEvents events,
            Database database,
            Audit audit) {
        this.postings = postings;
        this.repository = repository;
        this.events = events;
        this.database = database;
        this.audit = audit;
    }

    /** A posting, as known now. */
    public record Held(UUID id, UUID postId, String level, LocalDate from) {

        private static Held of(Row row) throws SQLException {
            return new Held(row.uuid("id"), row.uuid("post_id"), row.text("level"), row.date("valid_from"));
        }
    }

    /** The main post that a cadre holds on a day. */
    public Optional<Held> findMain(UUID cadre, LocalDate day) {
        return database.find(
                Sql.of(
                        "SELECT h.id, h.post_id, p.level, lower(h.valid) AS valid_from FROM posting h"
                                + " JOIN post p ON p.id = h.post_id WHERE h.cadre_id = ? AND h.kind = 'MAIN'"
                                + " AND upper_inf(h.recorded) AND h.valid @> ?::date",
                        cadre,
                        day),
                Held::of);
    }

    /** The post of a posting, as known now. */
    public Optional<UUID> findPost(UUID posting) {
        return database.find(
                Sql.of("SELECT post_id FROM posting WHERE id = ? AND upper_inf(recorded)", posting),
                row -> row.uuid("post_id"));
    }

    /** The level of a post that a request names. */
    public String requireLevel(UUID post) {
        return database.find(Sql.of("SELECT level FROM post WHERE id = ?", post), row -> row.text("level"))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at("/postId", "unknown-reference", new Text("没有这个职位", "There is no such post"))));
    }

    /** Every post that a cadre holds on a day, the main one first. */
    public List<Holding> held(UUID cadre, LocalDate day) {
        return database.list(
                Sql.of(
                        "SELECT id, post_id FROM posting WHERE cadre_id = ? AND upper_inf(recorded) AND valid @> ?::date"
                                + " ORDER BY kind DESC, id",
                        cadre,
                        day),
                row -> new Holding(row.uuid("id"), row.uuid("post_id")));
    }

    /** A posting that holds on a day. */
    public record Holding(UUID id, UUID postId) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID posting, LocalDate on, String document, Caller caller) {
        postings.end(posting, new EndPosting(on, document), caller);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public UUID appoint(UUID cadre, UUID post, LocalDate from, String document, Caller caller) {
        return postings.appoint(new Appoint(cadre, post, from, document, PostingKind.MAIN), caller)
                .id();
    }

    /** What an appointment to a post would be refused for on a day, vacancy, establishment and bars aside. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Text> unappointable(UUID cadre, UUID post, LocalDate from) {
        var facts = repository
                .facts(new Appoint(cadre, post, from, "", PostingKind.MAIN))
                .ofPersonAlone();
        return Appointment.decide(facts) instanceof Appointment.Decision.Refused(var reason, var other)
                ? Optional.ofNullable(PostingRefusals.of(reason, other, facts).detail())
                : Optional.empty();
    }

    /** Gives a post back that was taken: it begins anew on a day, if nothing stands against that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> giveBack(UUID cadre, UUID ended, LocalDate from, String document, Caller caller) {
        var post = findPost(ended);
        if (post.isEmpty()) {
            return Optional.empty();
        }
        var again = new Appoint(cadre, post.get(), from, document, PostingKind.MAIN);
        return Appointment.decide(repository.facts(again)) instanceof Appointment.Decision.Accepted
                ? Optional.of(postings.appoint(again, caller).id())
                : Optional.empty();
    }

    /**
     * The same where another post was given in its stead: that ends by it, and is kept where the post isn't given back.
     *
     * @param given the posting to the other post, if there is one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> giveBackInstead(
            UUID cadre, UUID ended, @Nullable UUID given, LocalDate on, String document, Caller caller) {
        var main = findMain(cadre, on).filter(held -> held.id().equals(given)).orElse(null);
        if (main == null) {
            return giveBack(cadre, ended, on, document, caller);
        }
        var from = on.isAfter(main.from()) ? on : main.from().plusDays(1);
        var free = findPost(ended)
                .map(post -> repository.facts(new Appoint(cadre, post, from, document, PostingKind.MAIN)))
                .filter(facts -> Appointment.decide(facts.leavingMainPost()) instanceof Appointment.Decision.Accepted);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        endIfHeld(main.id(), on, document, caller);
        return giveBack(cadre, ended, from, document, caller);
    }

    /** Ends a posting, if it has not ended; one that would end before it began ends with its first day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public LocalDate endIfHeld(UUID posting, LocalDate on, String document, Caller caller) {
        var standing = repository.lock(posting);
        var day = on.isAfter(standing.from()) ? on : standing.from().plusDays(1);
        if (standing.to() == null) {
            postings.end(posting, new EndPosting(day, document), caller);
        }
        return day;
    }

    /** The level of a cadre from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeLevel(UUID cadre, String level, String document, Caller caller) {
        database.update(Sql.of("UPDATE cadre SET level = ? WHERE id = ?", level, cadre));
        events.postings(RosterEvents.one(cadre));
        audit.record(caller, "level-changed", "cadre", cadre.toString(), Map.of("level", level, "document", document));
    }
}
