package cn.hengjian.assessment.roster;

import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes over states of the roster. A state that is older than the stored one changes nothing, so that events may come
 * twice or late. What the product can't do without must be there; anything else may be missing.
 */
@ApplicationScoped
class RosterService {

    private final Database database;
    private final ZoneId zone;

    RosterService(Database database, Clock clock) {
        this.database = database;
        this.zone = clock.getZone();
    }

    /**
     * Keeps a unit's state.
     *
     * @param at when the state became true
     */
    void keep(UnitChanged unit, Instant at) {
        database.update(Sql.of(
                """
                INSERT INTO unit AS stored (id, code, name, kind, path, abolished_on, version)
                VALUES (?, ?, ?, ?, ?::ltree, ?::date, ?)
                ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, kind = excluded.kind,
                    path = excluded.path, abolished_on = excluded.abolished_on, version = excluded.version
                WHERE stored.version < excluded.version""",
                required("id", unit.id()),
                required("code", unit.code()),
                Objects.requireNonNullElse(unit.name(), ""),
                required("kind", unit.kind()),
                required("path", unit.path()),
                unit.abolished(LocalDate.ofInstant(at, zone)),
                required("version", unit.version())));
    }

    void keep(PostChanged post) {
        database.update(Sql.of(
                """
                INSERT INTO post AS stored (id, code, unit_id, title, level, post_class, principal, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET code = excluded.code, unit_id = excluded.unit_id,
                    title = excluded.title, level = excluded.level, post_class = excluded.post_class,
                    principal = excluded.principal, version = excluded.version
                WHERE stored.version < excluded.version""",
                required("id", post.id()),
                required("code", post.code()),
                post.unitId(),
                Objects.requireNonNullElse(post.title(), ""),
                post.level(),
                post.postClass(),
                Boolean.TRUE.equals(post.principal()),
                required("version", post.version())));
    }

    void keep(CadreChanged cadre) {
        database.update(Sql.of(
                """
                INSERT INTO cadre AS stored
                    (id, number, name, unit_id, unit_code, level, rank, post_id, post_title, post_class, status, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name,
                    unit_id = excluded.unit_id, unit_code = excluded.unit_code, level = excluded.level,
                    rank = excluded.rank, post_id = excluded.post_id, post_title = excluded.post_title,
                    post_class = excluded.post_class, status = excluded.status, version = excluded.version
                WHERE stored.version < excluded.version""",
                required("id", cadre.id()),
                required("number", cadre.number()),
                Objects.requireNonNullElse(cadre.name(), ""),
                cadre.unitId(),
                cadre.unitCode(),
                required("level", cadre.level()),
                cadre.rank(),
                cadre.postId(),
                cadre.postTitle(),
                cadre.postClass(),
                cadre.status(),
                required("version", cadre.version())));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEventException("the field " + field + " is missing");
        }
        return value;
    }
}
