package cn.hengjian.personnel.roster;

import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Appends the present state of units, posts and cadres to the outbox. The callers have flushed what they changed.
 * Each method takes a SELECT of ids, of one or of a hundred thousand.
 */
@ApplicationScoped
public class RosterEvents {

    private final Outbox outbox;
    private final Database database;
    private final Clock clock;

    RosterEvents(Outbox outbox, Database database, Clock clock) {
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /** The SELECT of a single id. */
    public static Sql one(UUID id) {
        return Sql.of("SELECT ?::uuid", id);
    }

    /** First of all when a single posting or post changes: waits for an import of postings, and makes one wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void joinPostingChanges() {
        database.update(Sql.of("LOCK TABLE posting IN ROW EXCLUSIVE MODE"));
    }

    /** First of all when postings are imported: nobody else changes postings or posts until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepPostingChangesOut() {
        database.update(Sql.of("LOCK TABLE posting IN SHARE ROW EXCLUSIVE MODE"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void units(Sql ids) {
        outbox.appendStates(
                "personnel.unit.v1",
                "cn.hengjian.personnel.unit.changed.v1",
                Sql.of("""
                SELECT u.id::text, jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name, 'kind', u.kind,
                           'parentId', u.parent_id, 'parentCode', p.code, 'path', u.path::text, 'status', u.status,
                           'abolishedOn', (SELECT max(f.until) FROM unit_former f
                               WHERE u.status = 'ABOLISHED' AND f.unit_id = u.id AND f.status <> u.status),
                           'version', u.version)
                FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
                WHERE u.id IN (""").add(ids).add(") ORDER BY u.path"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void posts(Sql ids) {
        outbox.appendStates(
                "personnel.post.v1",
                "cn.hengjian.personnel.post.changed.v1",
                Sql.of("""
                SELECT p.id::text, jsonb_build_object('id', p.id, 'code', p.code, 'unitId', p.unit_id,
                           'unitCode', u.code, 'title', p.title, 'level', p.level, 'postClass', p.post_class,
                           'keyPost', p.key_post, 'principal', p.principal, 'status', p.status, 'version', p.version)
                FROM post p JOIN unit u ON u.id = p.unit_id
                WHERE p.id IN (""").add(ids).add(")"));
    }

    /** The state of cadres: their names to print rankings, nothing else about the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cadres(Sql ids) {
        outbox.appendStates(
                "personnel.cadre.v1",
                "cn.hengjian.personnel.cadre.changed.v1",
                Sql.of("""
                SELECT c.id::text, jsonb_build_object('id', c.id, 'number', c.number, 'name', c.name,
                           'unitId', c.unit_id, 'unitCode', u.code, 'level', c.level, 'rank', c.rank,
                           'postId', p.id, 'postCode', p.code, 'postTitle', p.title, 'postClass', p.post_class,
                           'status', c.status, 'version', c.version)
                FROM cadre c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.main_post_id
                WHERE c.id IN (""").add(ids).add(")"));
    }

    /** Cadres whose postings or posts changed: works out their main post anew, raises their version, appends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postings(Sql cadreIds) {
        touch(cadreIds);
        cadres(cadreIds);
    }

    /** A post whose title or class changed: both are part of its holder's published state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holders(UUID post) {
        var holders =
                database.list(Sql.of("SELECT c.id FROM cadre c WHERE c.main_post_id = ?", post), row -> row.uuid("id"));
        if (!holders.isEmpty()) {
            postings(Sql.of("SELECT unnest(?::uuid[])", holders));
        }
    }

    /**
     * Raises the version of cadres whose file changed in a part that is not published. It also locks the row, so that
     * whoever changes it next publishes later.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(Sql cadreIds) {
        database.update(Sql.of("UPDATE cadre c SET version = c.version + 1, main_post_id =")
                .add(mainPost(LocalDate.now(clock)))
                .add("WHERE c.id IN (")
                .add(cadreIds)
                .add(")"));
    }

    /** Publishes the cadres whose main post is another on this day than the one last published; says how many. */
    @Transactional
    public int turn(LocalDate day) {
        var changed = database.list(
                Sql.of("UPDATE cadre c SET version = c.version + 1, main_post_id =")
                        .add(mainPost(day))
                        .add("WHERE c.main_post_id IS DISTINCT FROM")
                        .add(mainPost(day))
                        .add("RETURNING c.id"),
                row -> row.uuid("id"));
        if (!changed.isEmpty()) {
            cadres(Sql.of("SELECT unnest(?::uuid[])", changed));
        }
        return changed.size();
    }

    private static Sql mainPost(LocalDate day) {
        return Sql.of(
                "(SELECT m.post_id FROM posting m WHERE m.cadre_id = c.id AND m.kind = 'MAIN'"
                        + " AND upper_inf(m.recorded) AND m.valid @> ?::date)",
                day);
    }
}
