package cn.hengjian.personnel.casework;

import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What cases wait for, from whom and until when: opened with a deadline, closed when it is done. */
@ApplicationScoped
public class Duties {

    static final int BATCH = 1_000;

    private final Database database;
    private final Terms terms;
    private final Outbox outbox;

    Duties(Database database, Terms terms, Outbox outbox) {
        this.database = database;
        this.terms = terms;
        this.outbox = outbox;
    }

    /**
     * Opens a duty, or sets it anew.
     *
     * @param roles any of which may do it; none means the cadre concerned
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline open(
            CaseRef of,
            Task task,
            LocalDate start,
            LegalPeriod period,
            int warnBefore,
            Set<String> roles,
            Caller caller) {
        return openAll(List.of(of), task, start, period, warnBefore, roles, caller);
    }

    /** The same for many cases of a kind at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline openAll(
            List<CaseRef> cases,
            Task task,
            LocalDate start,
            LegalPeriod period,
            int warnBefore,
            Set<String> roles,
            Caller caller) {
        var ids = cases.stream().map(CaseRef::id).toList();
        var deadline = terms.keepAll(ids, task, start, period, warnBefore, caller);
        database.update(Sql.of("DELETE FROM duty WHERE case_id = ANY (?) AND task = ?", ids, task));
        database.update(Sql.of(
                "INSERT INTO duty (case_id, task, case_kind, case_number, cadre_id, roles, due, warn_on)"
                        + " SELECT c.id, ?, c.kind, c.number, c.cadre_id, ?::text[], ?::date, ?::date"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[]) AS c (id, kind, number, cadre_id)",
                task,
                roles,
                deadline.due(),
                deadline.warning(),
                ids,
                cases.stream().map(of -> of.kind().name()).toList(),
                cases.stream().map(CaseRef::number).toList(),
                cases.stream().map(CaseRef::cadreId).toList()));
        return deadline;
    }

    /** Opens a duty of a case about a post, or sets it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline open(
            PostCaseRef of,
            Task task,
            LocalDate start,
            LegalPeriod period,
            int warnBefore,
            Set<String> roles,
            Caller caller) {
        var deadline = terms.keep(of.id(), task, start, period, warnBefore, caller);
        close(of.id(), task);
        database.update(Sql.of(
                "INSERT INTO duty (case_id, task, case_kind, case_number, post_id, roles, due, warn_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?::text[], ?, ?)",
                of.id(),
                task,
                of.kind(),
                of.number(),
                of.postId(),
                roles,
                deadline.due(),
                deadline.warning()));
        return deadline;
    }

    /** These are done, or are no longer asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID of, Task... tasks) {
        database.update(Sql.of(
                "DELETE FROM duty WHERE case_id = ? AND task = ANY (?)",
                of,
                Arrays.stream(tasks).map(Task::name).toList()));
    }

    /** The case waits for nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(UUID of) {
        closeAll(List.of(of));
    }

    /** The same of many cases at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(List<UUID> cases) {
        database.update(Sql.of("DELETE FROM duty WHERE case_id = ANY (?)", cases));
    }

    /**
     * Reminds of the next duties whose day of warning has come, each once. Two scans at once remind once: the second
     * waits for the first's rows and then finds them reminded.
     *
     * @return how many; fewer than {@value #BATCH} means that there are no more
     */
    @Transactional
    int remindNext(CaseKind kind) {
        var today = terms.today();
        return announce(
                kind,
                "reminded",
                Sql.of(
                        "UPDATE duty SET reminded_on = ? WHERE (case_id, task) IN (SELECT case_id, task FROM duty"
                                + " WHERE case_kind = ? AND reminded_on IS NULL AND missed_on IS NULL AND warn_on <= ?"
                                + " AND due >= ? ORDER BY due, case_id, task LIMIT ? FOR UPDATE)"
                                + " RETURNING case_id::text || ' ' || task AS key",
                        today,
                        kind,
                        today,
                        today,
                        BATCH));
    }

    /** Tells of the next duties whose deadline has passed, each once; the same otherwise. */
    @Transactional
    int missNext(CaseKind kind) {
        var today = terms.today();
        return announce(
                kind,
                "overdue",
                Sql.of(
                        "UPDATE duty SET missed_on = ? WHERE (case_id, task) IN (SELECT case_id, task FROM duty"
                                + " WHERE case_kind = ? AND missed_on IS NULL AND due < ?"
                                + " ORDER BY due, case_id, task LIMIT ? FOR UPDATE)"
                                + " RETURNING case_id::text || ' ' || task AS key",
                        today,
                        kind,
                        today,
                        BATCH));
    }

    private int announce(CaseKind kind, String fact, Sql marking) {
        List<String> marked = database.list(marking, row -> row.text("key"));
        if (!marked.isEmpty()) {
            outbox.appendStates(kind.topic(), kind.eventType(fact), Sql.of("""
                    SELECT case_id::text, jsonb_build_object('caseId', case_id, 'number', case_number,
                        'cadreId', cadre_id, 'task', task, 'roles', roles, 'due', due)
                    FROM duty WHERE case_id::text || ' ' || task = ANY (?)
                        AND case_id = ANY (SELECT split_part(key, ' ', 1)::uuid FROM unnest(?::text[]) AS key)""", marked, marked));
        }
        return marked.size();
    }
}
