package cn.hengjian.supervision.summary;

import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Publishes each month that has ended once: one event for each unit of which there is anything to tell, all in one
 * statement. What was classified, answered and rated counts in the month of that day; what is overdue, as it is when the
 * month is summarised.
 */
@ApplicationScoped
class SummaryService {

    private static final String TOPIC = "supervision.opinion.v1";
    private static final String TYPE = "cn.hengjian.supervision.opinion.summarised.v1";

    private final Database database;
    private final Outbox outbox;
    private final Terms terms;

    SummaryService(Database database, Outbox outbox, Terms terms) {
        this.database = database;
        this.outbox = outbox;
        this.terms = terms;
    }

    /**
     * Summarises the earliest month that nobody has summarised yet. Of two scans at once the second finds it done.
     *
     * @return whether there was one
     */
    @Transactional
    boolean summariseNext() {
        var month = nextMonth();
        month.ifPresent(first -> {
            boolean isMine = database.update(Sql.of(
                            "INSERT INTO opinion_summary_month (month, summarised_on) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            first,
                            terms.today()))
                    == 1;
            if (isMine) {
                outbox.appendStates(TOPIC, TYPE, states(first, terms.inForce().integer("opinion.minShown")));
            }
        });
        return month.isPresent();
    }

    private Optional<LocalDate> nextMonth() {
        return database.find(
                Sql.of(
                        "SELECT m.first::date AS month FROM generate_series("
                                + "(SELECT date_trunc('month', min(classified_on)::timestamp) FROM opinion),"
                                + " ?::timestamp - interval '1 month', interval '1 month') AS m (first)"
                                + " WHERE NOT EXISTS (SELECT FROM opinion_summary_month s WHERE s.month = m.first::date)"
                                + " ORDER BY 1 LIMIT 1",
                        terms.today().withDayOfMonth(1)),
                row -> row.date("month"));
    }

    /** An opinion with several winds counts in each of them. Numbers below the minimum are told as null, zero aside. */
    private static Sql states(LocalDate first, int minimum) {
        var next = first.plusMonths(1);
        return Sql.of(
                        "WITH period AS (SELECT ?::date AS first, ?::date AS next, ?::int AS minimum),",
                        first,
                        next,
                        minimum)
                .add("""
                        figure AS (
                            SELECT o.unit_id, w.wind, o.kind,
                                count(*) FILTER (WHERE o.classified_on >= t.first AND o.classified_on < t.next) AS received,
                                count(*) FILTER (WHERE c.answered_on >= t.first AND c.answered_on < t.next) AS answered,
                                count(*) FILTER (WHERE c.is_overdue) AS overdue,
                                count(*) FILTER (WHERE c.is_rated AND o.rating >= 4) AS satisfied,
                                count(*) FILTER (WHERE c.is_rated AND o.rating = 3) AS neutral,
                                count(*) FILTER (WHERE c.is_rated AND o.rating <= 2) AS dissatisfied
                            FROM opinion o CROSS JOIN period t
                            JOIN opinion a ON a.id = coalesce(o.duplicate_of, o.id)
                            LEFT JOIN petition p ON p.id = a.id
                            CROSS JOIN LATERAL (SELECT
                                coalesce(p.replied_on, a.replied_on) AS answered_on,
                                o.duplicate_of IS NULL AND (coalesce(p.task IS NOT NULL AND p.due < t.next, false)
                                    OR coalesce(o.state NOT IN ('REPLIED', 'JOINED', 'WITHDRAWN', 'CANCELLED') AND o.answer_due < t.next, false))
                                    AS is_overdue,
                                coalesce(o.rated_on >= t.first AND o.rated_on < t.next, false) AS is_rated) c
                            CROSS JOIN LATERAL (SELECT DISTINCT left(wind_code, 2) AS wind FROM opinion_wind
                                WHERE opinion_id = o.id) w
                            WHERE o.classified_on < t.next
                            GROUP BY o.unit_id, w.wind, o.kind
                        ), cell AS (
                            SELECT f.*, f.satisfied + f.neutral + f.dissatisfied AS ratings, t.minimum, t.first
                            FROM figure f CROSS JOIN period t
                            WHERE f.received + f.answered + f.overdue + f.satisfied + f.neutral + f.dissatisfied > 0
                        )
                        SELECT u.id::text, jsonb_build_object(
                            'unitId', u.id, 'unitCode', u.code, 'month', to_char(min(c.first), 'YYYY-MM'),
                            'minShown', min(c.minimum), 'cells', jsonb_agg(jsonb_build_object(
                                'windCode', c.wind, 'kind', c.kind,
                                'received', shown(c.received, c.minimum),
                                'answered', shown(c.answered, c.minimum),
                                'overdue', shown(c.overdue, c.minimum),
                                'satisfied', CASE WHEN shown(c.ratings, c.minimum) IS NOT NULL THEN shown(c.satisfied, c.minimum) END,
                                'neutral', CASE WHEN shown(c.ratings, c.minimum) IS NOT NULL THEN shown(c.neutral, c.minimum) END,
                                'dissatisfied', CASE WHEN shown(c.ratings, c.minimum) IS NOT NULL THEN shown(c.dissatisfied, c.minimum) END)
                                ORDER BY c.wind, c.kind))
                        FROM cell c JOIN unit u ON u.id = c.unit_id GROUP BY u.id""");
    }
}
