package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.bulk.CopiedRows;
import cn.hengjian.assessment.bulk.ReadAhead;
import cn.hengjian.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Streams what scores come from: persons and their values, side by side in the order in which the indexes have them.
 * They are read ahead, outside of the caller's transaction and beside what it writes; whoever computes holds the run, so
 * that none of it changes meanwhile. What is made of them is made there, too.
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

    /**
     * Makes something of each person and hands it over, in the order of the persons.
     *
     * @param work done where persons are read, beside whatever the sink does
     * @param first done by the sink's side before it takes anything
     */
    <T> void each(
            UUID run,
            @Nullable UUID review,
            Map<UUID, SchemeLayout> schemes,
            Function<Person, T> work,
            Runnable first,
            Consumer<T> sink) {
        each(new Query(run, review, null), schemes, work, first, sink);
    }

    /** What one person's inputs make, by the same statements. */
    <T> T one(
            UUID run,
            @Nullable UUID review,
            UUID appraisal,
            Map<UUID, SchemeLayout> schemes,
            Function<Person, T> work) {
        var found = new ArrayList<T>(1);
        each(new Query(run, review, appraisal), schemes, work, () -> {}, found::add);
        return found.getFirst();
    }

    /**
     * Whose values are read.
     *
     * @param appraisal the only one, or null for everybody's
     */
    private record Query(
            UUID run, @Nullable UUID review, @Nullable UUID appraisal) {

        CopiedRows persons(Connection connection) throws SQLException {
            return new CopiedRows(connection, """
                    SELECT a.cadre_id, a.id, a.cadre_number, a.scheme_id, a.group_code, a.unit_code, b.ballots
                    FROM appraisal a
                    LEFT JOIN (SELECT cadre_id, string_agg(question || '=' || voter_class || '=' || excellent || '=' || competent
                                   || '=' || basic || '=' || incompetent, ' ') AS ballots
                               FROM review_total WHERE review_id = %s GROUP BY cadre_id) b USING (cadre_id)
                    WHERE a.run_id = %s AND a.id = coalesce(%s, a.id) ORDER BY a.cadre_id""", review, run, appraisal);
        }

        CopiedRows actuals(Connection connection) throws SQLException {
            return new CopiedRows(
                    connection,
                    "SELECT cadre_id, array_agg(position), array_agg(value) FROM actual WHERE run_id = %s AND governs"
                            + (appraisal == null
                                    ? ""
                                    : " AND cadre_id = (SELECT cadre_id FROM appraisal WHERE id = %s)")
                            + " GROUP BY cadre_id ORDER BY cadre_id",
                    run,
                    appraisal);
        }
    }

    private <T> void each(
            Query query, Map<UUID, SchemeLayout> schemes, Function<Person, T> work, Runnable first, Consumer<T> sink) {
        ReadAhead.<T>each(
                reader -> database.with(left -> database.with(right -> {
                    try (var persons = query.persons(left);
                            var actuals = query.actuals(right)) {
                        read(persons, new Actuals(actuals), schemes, person -> reader.accept(work.apply(person)));
                    }
                    return true;
                })),
                first,
                sink);
    }

    private static void read(
            CopiedRows persons, Actuals actuals, Map<UUID, SchemeLayout> schemes, Consumer<Person> reader)
            throws SQLException {
        while (persons.next()) {
            var cadre = persons.id();
            var appraisal = persons.id();
            var number = persons.text();
            var scheme = persons.id();
            var layout = schemes.get(scheme);
            if (layout == null) {
                throw new IllegalStateException("an appraisal without a scheme of its run");
            }
            reader.accept(new Person(
                    appraisal,
                    number,
                    scheme,
                    persons.text(),
                    persons.text(),
                    actuals.of(cadre, layout.size()),
                    ballots(persons.textOrNull())));
        }
    }

    /** The values of all persons, of which each takes his own as he comes. */
    private static final class Actuals {

        private final CopiedRows rows;
        private @Nullable UUID next;

        Actuals(CopiedRows rows) throws SQLException {
            this.rows = rows;
            advance();
        }

        private void advance() throws SQLException {
            next = rows.next() ? rows.id() : null;
        }

        @Nullable
        BigDecimal[] of(UUID cadre, int size) throws SQLException {
            var actuals = new @Nullable BigDecimal[size];
            if (cadre.equals(next)) {
                var places = new int[rows.elements()];
                for (int i = 0; i < places.length; i++) {
                    places[i] = rows.integer();
                }
                rows.elements();
                for (int place : places) {
                    actuals[place] = rows.decimal();
                }
                advance();
            }
            return actuals;
        }
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
