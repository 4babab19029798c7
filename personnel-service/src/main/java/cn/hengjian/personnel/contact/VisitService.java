package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.absence.Absences;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.contact.ContactRepository.Link;
import cn.hengjian.personnel.contact.rules.ContactEvent;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Records visits, and follows what they found wrong until it is solved. */
@ApplicationScoped
class VisitService {

    private final ContactRepository contacts;
    private final VisitRepository visits;
    private final ContactSteps steps;
    private final Absences absences;
    private final Terms terms;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    VisitService(
            ContactRepository contacts,
            VisitRepository visits,
            ContactSteps steps,
            Absences absences,
            Terms terms,
            Database database,
            Audit audit,
            Clock clock) {
        this.contacts = contacts;
        this.visits = visits;
        this.steps = steps;
        this.absences = absences;
        this.terms = terms;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    VisitView record(UUID linkId, RecordVisit command, Caller caller) {
        var link = contacts.lock(linkId, caller);
        steps.make(link, ContactEvent.VISIT, caller, null);
        requirePossible(link, command.day());
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO contact_visit (id, link_id, cadre_id, day, found, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                linkId,
                link.cadreId(),
                command.day(),
                command.found(),
                caller.username(),
                clock.instant()));
        database.update(Sql.of(
                "INSERT INTO contact_problem (id, visit_id, problem, action)"
                        + " SELECT p.id, ?, p.problem, p.action FROM unnest(?::uuid[], ?::text[], ?::text[])"
                        + " AS p (id, problem, action)",
                id,
                command.problems().stream().map(_ -> TimeOrderedId.next()).toList(),
                command.problems().stream()
                        .map(RecordVisit.FoundProblem::problem)
                        .toList(),
                command.problems().stream()
                        .map(RecordVisit.FoundProblem::action)
                        .toList()));
        return visits.require(linkId, id);
    }

    /** Takes back a visit that was recorded in error, which nobody does with one of his or her own. */
    @Transactional
    VisitView cancel(UUID linkId, UUID id, GiveReason command, Caller caller) {
        var link = contacts.lock(linkId, caller);
        if (link.facts().concerned()) {
            throw Recusal.ownCase();
        }
        int cancelled = database.update(Sql.of(
                "UPDATE contact_visit SET cancelled_by = ?, cancelled_for = ?"
                        + " WHERE id = ? AND link_id = ? AND cancelled_by IS NULL",
                caller.username(),
                command.reason(),
                id,
                linkId));
        if (cancelled == 0) {
            throw ContactProblem.absentPart();
        }
        audit.record(caller, "contact-visit-cancelled", ContactSteps.OBJECT, linkId.toString(), Map.of("visit", id));
        return visits.require(linkId, id);
    }

    @Transactional
    VisitView solve(UUID linkId, UUID problem, SolveProblem command, Caller caller) {
        steps.make(contacts.lock(linkId, caller), ContactEvent.SOLVE, caller, null);
        var visit = database.find(
                        Sql.of(
                                "SELECT q.visit_id, q.solved_on IS NOT NULL AS solved FROM contact_problem q"
                                        + " JOIN contact_visit v ON v.id = q.visit_id"
                                        + " WHERE q.id = ? AND v.link_id = ? AND v.cancelled_by IS NULL",
                                problem,
                                linkId),
                        row -> new Open(row.uuid("visit_id"), row.flag("solved")))
                .orElseThrow(ContactProblem::absentPart);
        if (visit.solved()) {
            throw new ProblemException(ContactProblem.SOLVED, ContactProblem.SOLVED.title());
        }
        database.update(Sql.of(
                "UPDATE contact_problem SET solution = ?, solved_by = ?, solved_on = ? WHERE id = ?",
                command.solution(),
                caller.username(),
                terms.today(),
                problem));
        return visits.require(linkId, visit.id());
    }

    private record Open(UUID id, boolean solved) {}

    private void requirePossible(Link link, LocalDate day) {
        if (day.isAfter(terms.today())) {
            throw ContactProblem.invalid("/day", "in-the-future", new Text("不能晚于今天", "Not after today"));
        }
        var since = Objects.requireNonNull(link.heldSince());
        if (day.isBefore(since)) {
            throw ContactProblem.invalid(
                    "/day", "too-early", new Text("不能早于受领日 %s", "Not before the link was taken up on %s").with(since));
        }
        // Held, so that no absence slips in.
        database.find(
                Sql.of("SELECT id FROM cadre WHERE id = ? FOR NO KEY UPDATE", link.cadreId()), row -> row.uuid("id"));
        absences.on(link.cadreId(), day).ifPresent(why -> {
            throw ContactProblem.away(day, why);
        });
    }
}
