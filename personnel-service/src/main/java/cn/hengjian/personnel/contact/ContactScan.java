package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Finds whose links are due to be handed over: the leader left the unit, lost the post that he or she held there, is a
 * leader no more or left the service. Looks at postings as they are, so that it doesn't matter how they came about.
 */
@ApplicationScoped
class ContactScan {

    private static final Caller SYSTEM = Caller.system("personnel");

    private final ContactSteps steps;
    private final Terms terms;
    private final Database database;
    private final Audit audit;

    ContactScan(ContactSteps steps, Terms terms, Database database, Audit audit) {
        this.steps = steps;
        this.terms = terms;
        this.database = database;
        this.audit = audit;
    }

    private record Turned(CaseRef link, boolean moved) {}

    /** Often enough that nobody waits a morning for it; when nothing turned it changes nothing. */
    @Scheduled(
            every = "{hengjian.contacts.scan-every:15m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void run() {
        goAlong();
        var policy = new ContactPolicy(terms.inForce());
        var turned = turned(policy);
        var moved = turned.stream().filter(Turned::moved).map(Turned::link).toList();
        var staying = turned.stream()
                .filter(link -> !link.moved())
                .map(link -> link.link().id())
                .toList();
        if (!moved.isEmpty()) {
            steps.awaitHandOver(moved, policy, SYSTEM);
        }
        if (!staying.isEmpty()) {
            steps.stay(staying);
        }
        if (!turned.isEmpty()) {
            audit.record(
                    SYSTEM,
                    "contacts-scanned",
                    "contact-scan",
                    terms.today().toString(),
                    Map.of("due", moved.size(), "staying", staying.size()));
        }
    }

    /** Whose unit was merged, split or moved did not move: the link goes along, to where the last of these acts led. */
    private void goAlong() {
        database.update(Sql.of("""
                UPDATE contact_link l SET home_id = a.to_unit, version = l.version + 1
                FROM (SELECT DISTINCT ON (h.id) h.id, m.to_unit,
                             array_agg(m.from_unit) OVER (PARTITION BY h.id) AS from_units
                      FROM contact_link h JOIN contact_holder o ON o.link_id = h.id AND upper_inf(o.held)
                      JOIN cadre_move m ON m.cadre_id = h.cadre_id
                      JOIN reorganisation r ON r.id = m.reorganisation_id AND r.effective_on >= lower(o.held)
                      WHERE h.state IN ('ACTIVE', 'HANDED_OVER')
                      ORDER BY h.id, m.reorganisation_id DESC) a
                WHERE l.id = a.id AND l.home_id = ANY (a.from_units) AND l.home_id <> a.to_unit"""));
    }

    /** The links that are due and wait for nothing, and those that wait and are due no more. */
    private List<Turned> turned(ContactPolicy policy) {
        return database.list(
                Sql.of("""
                                SELECT * FROM (SELECT l.id, l.number, l.cadre_id, w.case_id IS NOT NULL AS waiting,
                                        c.status <> 'ACTIVE' OR NOT c.level = ANY (?::text[]) OR l.by_post AND p.id IS NULL
                                            OR coalesce(p.unit_id, c.unit_id) <> l.home_id AS moved
                                    FROM contact_link l JOIN cadre c ON c.id = l.cadre_id""", List.copyOf(policy.levels()))
                        .add(Leaders.MAIN_POST, terms.today())
                        .add("LEFT JOIN duty w ON w.case_id = l.id AND w.task = ?", Task.HAND_OVER)
                        .add("WHERE l.state = 'ACTIVE') found WHERE moved <> waiting ORDER BY number"),
                row -> new Turned(
                        new CaseRef(CaseKind.CONTACT, row.uuid("id"), row.text("number"), row.uuid("cadre_id")),
                        row.flag("moved")));
    }
}
