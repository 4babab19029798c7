package cn.hengjian.deploy.systemtests.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Questions to a service, token verified, next to bare SQL that gives the same, interleaved, one request at a time. That
 * both give the same number of rows is checked each time.
 *
 * @param root of the service's interface
 */
record Questions(URI root, String token, HttpClient client) {

    /** What each item of most lists holds once. */
    static final String ITEM = "\"unitName\":";

    /** Kinds of answers: a JSON object, and a line of JSON for each row. */
    static final String JSON = "application/json";

    static final String LINES = "application/x-ndjson";

    private static final int PAGE = 50;

    Questions(URI root, String token) {
        this(root, token, HttpClient.newHttpClient());
    }

    /**
     * What is asked.
     *
     * @param row a text that each row of the answer holds once
     * @param rounds measured, after as many that are not
     * @param accept the kind of answer
     * @param paged whether the answer leaves out the row that only tells that there is another page
     */
    record Question(String what, String path, String row, int rounds, String accept, boolean paged) {

        /** A first page. */
        Question(String what, String path, int rounds) {
            this(what, path, ITEM, rounds, JSON, true);
        }

        /** All there is. */
        Question(String what, String path, String row, int rounds) {
            this(what, path, row, rounds, JSON, false);
        }
    }

    /** How long it took until everything was there, and how many rows that was. */
    private record Measured(double millis, int rows) {}

    void compare(Question question, Connection connection, String sql)
            throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < question.rounds(); i++) {
            requireSame(question, request(question), select(connection, sql));
        }
        var requests = new ArrayList<Double>();
        var selects = new ArrayList<Double>();
        for (int i = 0; i < question.rounds(); i++) {
            var requested = request(question);
            var selected = select(connection, sql);
            requireSame(question, requested, selected);
            requests.add(requested.millis());
            selects.add(selected.millis());
        }
        double request = Report.median(requests);
        double select = Report.median(selects);
        Report.line(
                "%s: min %.1f, median %.1f, p90 %.1f, p99 %.1f ms; bare SQL min %.1f, median %.1f, p99 %.1f ms; ratio"
                        + " of the medians %.2f, of the minima %.2f",
                question.what(),
                Collections.min(requests),
                request,
                percentile(requests, 90),
                percentile(requests, 99),
                Collections.min(selects),
                select,
                percentile(selects, 99),
                request / select,
                Collections.min(requests) / Collections.min(selects));
    }

    private static void requireSame(Question question, Measured requested, Measured selected) {
        int expected = question.paged() ? Math.min(selected.rows(), PAGE) : selected.rows();
        if (requested.rows() != expected || expected == 0) {
            throw new IllegalStateException("%s: %d rows through the service, %d by SQL"
                    .formatted(question.what(), requested.rows(), selected.rows()));
        }
    }

    private static double percentile(List<Double> values, int percent) {
        return Report.percentile(
                values.stream().mapToDouble(Double::doubleValue).toArray(), percent);
    }

    /** Milliseconds until the whole answer is there. */
    private Measured request(Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + question.path()))
                .header("Authorization", "Bearer " + token)
                .header("Accept", question.accept())
                .build();
        long begun = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(question.path() + ": " + answer.statusCode());
        }
        return new Measured(took, answer.body().split(question.row(), -1).length - 1);
    }

    /** Milliseconds until every row was read. */
    private static Measured select(Connection connection, String sql) throws SQLException {
        long begun = System.nanoTime();
        int count = 0;
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                count++;
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
        return new Measured((System.nanoTime() - begun) / 1e6, count);
    }
}
