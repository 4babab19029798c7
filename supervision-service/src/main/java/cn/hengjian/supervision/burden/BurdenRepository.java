package cn.hengjian.supervision.burden;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked of units already: visits by month, and evidence that is still fresh. */
@ApplicationScoped
public class BurdenRepository {

    /** Files of papers and of submissions, by unit and day. */
    private static final String EVIDENCE = """
            SELECT f.id, e.source, e.source_id, f.media_type, encode(f.sha256, 'hex') AS sha256, e.collected_on
            FROM (
                SELECT 'PAPERS' AS source, a.id AS source_id, v.unit_id, a.recorded_on AS collected_on
                FROM visit v JOIN visit_activity a ON a.visit_id = v.id
                WHERE a.kind = 'PAPERS' AND v.unit_id IN (SELECT id FROM unit WHERE code = ?)
                UNION ALL
                SELECT 'RECTIFICATION', s.id, g.unit_id, s.submitted_on
                FROM finding g JOIN rectification_order o ON o.finding_id = g.id
                JOIN rectification_submission s ON s.order_id = o.id
                WHERE g.unit_id IN (SELECT id FROM unit WHERE code = ?)
            ) e JOIN unit u ON u.id = e.unit_id JOIN evidence_file f ON f.subject_id = e.source_id
            WHERE e.collected_on >= ?""";

    private final Database database;
    private final Pages pages;
    private final Terms terms;

    BurdenRepository(Database database, Pages pages, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.terms = terms;
    }

    /** The units that have any visit in a month. */
    Page<UnitBurden> units(@Nullable String month, @Nullable String within, PageRequest page, Reader reader) {
        var shown = month == null ? YearMonth.from(terms.today()) : Months.month("month", month);
        int cap = terms.inForce().integer(Burdens.CAP);
        var select = Sql.of("SELECT code, name, visits, numbers FROM (SELECT u.code, u.name, count(*) AS visits,"
                        + " array_agg(v.number ORDER BY v.id) AS numbers"
                        + " FROM visit v JOIN unit u ON u.id = v.unit_id WHERE " + Burdens.COUNTS)
                .and(Burdens.MONTH + " = ?::date", shown.atDay(1))
                .and(reader.sees("u.path"))
                .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", within)
                .add("GROUP BY u.code, u.name) burdened WHERE true");
        return pages.page(select, Keyset.ascending("code"), page, row -> {
            long visits = row.number("visits");
            return new UnitBurden(
                    row.text("code"),
                    row.text("name"),
                    shown.toString(),
                    visits,
                    cap,
                    visits > cap,
                    row.texts("numbers"));
        });
    }

    /** Evidence at a unit that is still fresh, the newest first. */
    Page<ExistingEvidence> evidence(String unit, @Nullable EvidenceSource source, PageRequest page, Reader reader) {
        return pages.page(
                fresh(unit, terms.inForce()).and(reader.sees("u.path")).andIfPresent("e.source = ?", source),
                Keyset.descending("f.id"),
                page,
                BurdenRepository::existing);
    }

    /** The newest of it, to be shown to inspectors who are about to ask for papers. */
    public List<ExistingEvidence> newest(String unit, int limit) {
        return database.list(
                fresh(unit, terms.inForce()).add("ORDER BY f.id DESC LIMIT ?", limit), BurdenRepository::existing);
    }

    /** Those of these files that are fresh evidence at the unit. */
    public Set<UUID> reusable(String unit, Collection<UUID> files) {
        return new HashSet<>(
                database.list(fresh(unit, terms.inForce()).and("f.id = ANY (?)", files), row -> row.uuid("id")));
    }

    private Sql fresh(String unit, PolicyPack policy) {
        var period = policy.period("burden.evidenceFreshFor");
        return Sql.of(EVIDENCE, unit, unit, before(terms.today(), period));
    }

    /** The first day that is still fresh. */
    private static LocalDate before(LocalDate today, LegalPeriod period) {
        return switch (period.unit()) {
            case CALENDAR_DAYS -> today.minusDays(period.count());
            case MONTHS -> today.minusMonths(period.count());
            case YEARS -> today.minusYears(period.count());
            case WORKING_DAYS -> throw new IllegalStateException("burden.evidenceFreshFor counts no working days");
        };
    }

    private static ExistingEvidence existing(Row row) throws SQLException {
        return new ExistingEvidence(
                row.uuid("id"),
                EvidenceSource.valueOf(row.text("source")),
                row.uuid("source_id"),
                row.text("media_type"),
                row.text("sha256"),
                row.date("collected_on"));
    }
}
