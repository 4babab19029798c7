package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Streams what scores come from, a row a person, in the order in which the indexes have them. The values of a person arrive in one
 * text, because a row a value would cost more than all the arithmetic.
 */
@ApplicationScoped
class Inputs {

    private final Database database;

    Inputs(Database database) {
        this.database = database;
    }

    /**
     * What one person's score comes from.
     *
     * @param unit where the person is when the run opens
     * @param actuals by place in the scheme, null where there is none
     * @param ballots certified marks by question and class; the overall grade's question has no code
     */
    record Person(
            UUID appraisal,
            String number,
            UUID scheme,
            String group,
            String unit,
            @Nullable BigDecimal[] actuals,
            Map<String, Map<VoterClass, Marks>> ballots) {}

    /** Takes each person in turn. */
    @FunctionalInterface
    interface Sink {
        void take(Person person);
    }

    void each(UUID run, @Nullable UUID review, Map<UUID, SchemeLayout> schemes, Sink sink) {
        each(statement("cadre_id IS NOT NULL", run, review, run), schemes, sink);
    }

    /** One person's, by the same statement. */
    void one(UUID run, @Nullable UUID review, UUID appraisal, Map<UUID, SchemeLayout> schemes, Sink sink) {
        var whose = "cadre_id = (SELECT one.cadre_id FROM appraisal one WHERE one.id = ?)";
        each(statement(whose, run, appraisal, review, appraisal, run, appraisal), schemes, sink);
    }

    private static Sql statement(String whose, @Nullable Object... arguments) {
        return Sql.of("""
                        SELECT a.id, a.cadre_number, a.scheme_id, a.group_code, a.unit_code, x.actuals, b.ballots
                        FROM appraisal a
                        LEFT JOIN (SELECT cadre_id, string_agg(position || '=' || trim_scale(value), ' ') AS actuals
                                   FROM actual WHERE run_id = ? AND governs AND %1$s GROUP BY cadre_id) x USING (cadre_id)
                        LEFT JOIN (SELECT cadre_id, string_agg(question || '=' || voter_class || '=' || excellent || '=' || competent
                                       || '=' || basic || '=' || incompetent, ' ') AS ballots
                                   FROM review_total WHERE review_id = ? AND %1$s GROUP BY cadre_id) b USING (cadre_id)
                        WHERE a.run_id = ? AND a.%1$s ORDER BY a.cadre_id""".formatted(whose), arguments);
    }

    private void each(Sql statement, Map<UUID, SchemeLayout> schemes, Sink sink) {
        database.each(statement, row -> {
            var scheme = row.uuid("scheme_id");
            var layout = schemes.get(scheme);
            if (layout == null) {
                throw new IllegalStateException("an appraisal without a scheme of its run");
            }
            sink.take(new Person(
                    row.uuid("id"),
                    row.text("cadre_number"),
                    scheme,
                    row.text("group_code"),
                    row.text("unit_code"),
                    actuals(row.textOrNull("actuals"), layout.size()),
                    ballots(row.textOrNull("ballots"))));
        });
    }

    private static @Nullable BigDecimal[] actuals(@Nullable String text, int size) {
        var actuals = new @Nullable BigDecimal[size];
        if (text != null) {
            for (int from = 0; from < text.length(); ) {
                int end = text.indexOf(' ', from);
                end = end < 0 ? text.length() : end;
                int equals = text.indexOf('=', from);
                actuals[Integer.parseInt(text, from, equals, 10)] = new BigDecimal(text.substring(equals + 1, end));
                from = end + 1;
            }
        }
        return actuals;
    }

    private static Map<String, Map<VoterClass, Marks>> ballots(@Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        var ballots = new HashMap<String, Map<VoterClass, Marks>>();
        for (var part : text.split(" ", -1)) {
            var fields = part.split("=", -1);
            ballots.computeIfAbsent(fields[0], _ -> new EnumMap<>(VoterClass.class))
                    .put(
                            VoterClass.valueOf(fields[1]),
                            new Marks(
                                    Long.parseLong(fields[2]),
                                    Long.parseLong(fields[3]),
                                    Long.parseLong(fields[4]),
                                    Long.parseLong(fields[5])));
        }
        return ballots;
    }
}
