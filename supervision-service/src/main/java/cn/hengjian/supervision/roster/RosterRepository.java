package cn.hengjian.supervision.roster;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of units and cadres. A state that is older than the one kept changes nothing. */
@ApplicationScoped
public class RosterRepository {

    private final Database database;
    private final Pages pages;
    private final ZoneId zone;

    RosterRepository(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.zone = clock.getZone();
    }

    /**
     * A unit that personnel has told of, and whether the reader belongs to it.
     *
     * @param abolishedOn the first day on which it was no more; null while it is in force
     */
    public record KnownUnit(
            UUID id, boolean readersOwn, @Nullable LocalDate abolishedOn) {}

    /** The unit of a code, if personnel has told of it. */
    public Optional<KnownUnit> find(String code, Reader reader) {
        return database.find(
                Sql.of("SELECT u.id,")
                        .add(reader.serves("u.path"))
                        .add("AS readers_own, u.abolished_on FROM unit u WHERE u.code = ?", code),
                row -> new KnownUnit(row.uuid("id"), row.flag("readers_own"), row.dateOrNull("abolished_on")));
    }

    /** A unit that somebody names together with others. */
    public record NamedUnit(UUID id, @Nullable LocalDate abolishedOn) {}

    /** The units with these codes, of those that personnel has told of. */
    public Map<String, NamedUnit> units(Collection<String> codes) {
        var known = new HashMap<String, NamedUnit>();
        database.each(
                Sql.of("SELECT code, id, abolished_on FROM unit WHERE code = ANY (?)", codes),
                row -> known.put(row.text("code"), new NamedUnit(row.uuid("id"), row.dateOrNull("abolished_on"))));
        return known;
    }

    /** The ids of the cadres with these numbers, of those that personnel has told of. */
    public Map<String, UUID> cadres(Collection<String> numbers) {
        var known = new HashMap<String, UUID>();
        database.each(
                Sql.of("SELECT number, id FROM cadre WHERE number = ANY (?)", numbers),
                row -> known.put(row.text("number"), row.uuid("id")));
        return known;
    }

    /** The units in force: those that something new can be about. */
    Page<UnitView> list(@Nullable String within, @Nullable String kind, PageRequest page, Reader reader) {
        var select = Sql.of("SELECT u.id, u.code, u.name, u.kind, u.version FROM unit u WHERE u.abolished_on IS NULL")
                .and(reader.sees("u.path"))
                .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", within)
                .andIfPresent("u.kind = ?", kind);
        return pages.page(
                select,
                Keyset.ascending("u.code"),
                page,
                row -> new UnitView(
                        row.uuid("id"), row.text("code"), row.text("name"), row.text("kind"), row.number("version")));
    }

    /**
     * Keeps a unit's state.
     *
     * @param at when the state became true
     */
    void keep(UnitChanged unit, Instant at) {
        database.update(Sql.of(
                "INSERT INTO unit (id, code, name, kind, path, abolished_on, version)"
                        + " VALUES (?, ?, ?, ?, ?::ltree, ?::date, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name,"
                        + " kind = excluded.kind, path = excluded.path, abolished_on = excluded.abolished_on,"
                        + " version = excluded.version WHERE unit.version < excluded.version",
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.path(),
                unit.abolished(LocalDate.ofInstant(at, zone)),
                unit.version()));
    }

    /**
     * Keeps a cadre's state, and where he or she served before.
     *
     * @param at when the state became true
     */
    void keep(CadreChanged cadre, Instant at) {
        boolean isNews = database.update(Sql.of(
                        "INSERT INTO cadre (id, number, name, unit_id, unit_code, version) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name,"
                                + " unit_id = excluded.unit_id, unit_code = excluded.unit_code,"
                                + " version = excluded.version WHERE cadre.version < excluded.version",
                        cadre.id(),
                        cadre.number(),
                        cadre.name(),
                        cadre.unitId(),
                        cadre.unitCode(),
                        cadre.version()))
                > 0;
        if (isNews) {
            keepPeriod(cadre, LocalDate.ofInstant(at, zone));
        }
    }

    private void keepPeriod(CadreChanged cadre, LocalDate day) {
        database.update(Sql.of(
                "UPDATE cadre_unit_period SET left_on = greatest(since, ?::date)"
                        + " WHERE cadre_id = ? AND left_on IS NULL AND unit_id IS DISTINCT FROM ?::uuid",
                day,
                cadre.id(),
                cadre.unitId()));
        if (cadre.unitId() != null) {
            database.update(Sql.of(
                    "INSERT INTO cadre_unit_period (cadre_id, from_version, unit_id, since) SELECT ?, ?, ?, ?::date"
                            + " WHERE NOT EXISTS (SELECT FROM cadre_unit_period WHERE cadre_id = ? AND left_on IS NULL)",
                    cadre.id(),
                    cadre.version(),
                    cadre.unitId(),
                    day,
                    cadre.id()));
        }
    }
}
