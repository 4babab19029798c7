package cn.hengjian.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagesTest {

    private static final long SEED = 20261122;

    @Inject
    Database database;

    @Inject
    Pages pages;

    /** Groups repeat, moments repeat too, and only both with the id are unique. */
    @BeforeEach
    void fill() {
        database.update(Sql.of("CREATE TABLE IF NOT EXISTS paged (grouping_code text NOT NULL, at timestamptz NOT NULL,"
                + " id uuid PRIMARY KEY)"));
        database.update(Sql.of("DELETE FROM paged"));
        var random = new Random(SEED);
        for (int i = 0; i < 211; i++) {
            database.update(Sql.of(
                    "INSERT INTO paged VALUES (?, timestamptz '2026-01-01 00:00:00.000001+08' + ? * interval '1 us', ?)",
                    "组\"'\\,é " + random.nextInt(4),
                    random.nextInt(5),
                    TimeOrderedId.next()));
        }
    }

    private Page<String> page(Keyset keyset, int limit, String cursor) {
        return pages.page(
                Sql.of("SELECT p.id, p.at, p.grouping_code FROM paged p WHERE true"),
                keyset,
                PageRequest.of(limit, cursor),
                row -> row.text("id"));
    }

    private List<String> all(Keyset keyset, int limit) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(keyset, limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"1, false", "7, false", "200, false", "1, true", "7, true", "200, true"})
    void givesEveryItemOnceInOrder(int limit, boolean descending) {
        var columns = new String[] {"p.grouping_code", "p.at", "p.id"};
        var keyset = descending ? Keyset.descending(columns) : Keyset.ascending(columns);
        var direction = descending ? " DESC" : "";
        var expected = database.list(
                Sql.of("SELECT id FROM paged ORDER BY grouping_code" + direction + ", at" + direction + ", id"
                        + direction),
                row -> row.text("id"));

        assertThat(all(keyset, limit)).as("seed %d", SEED).hasSize(211).isEqualTo(expected);
    }

    @Test
    void hasNoNextPageWhenTheLastIsExactlyFull() {
        database.update(Sql.of("DELETE FROM paged WHERE id NOT IN (SELECT id FROM paged ORDER BY id LIMIT 4)"));

        var first = page(Keyset.ascending("p.id"), 2, null);
        var second = page(Keyset.ascending("p.id"), 2, first.next());

        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    @Test
    void doesNotRepeatOrSkipWhatWasThereWhenRowsComeAndGo() {
        var keyset = Keyset.ascending("p.id");
        var before = database.list(Sql.of("SELECT id FROM paged ORDER BY id"), row -> row.text("id"));
        var first = page(keyset, 100, null);

        database.update(
                Sql.of("DELETE FROM paged WHERE id = ?::uuid", first.items().getLast()));
        database.update(Sql.of("INSERT INTO paged VALUES ('x', now(), '00000000-0000-7000-8000-000000000000')"));
        var second = page(keyset, 200, first.next());

        assertThat(first.items()).isEqualTo(before.subList(0, 100));
        assertThat(second.items()).isEqualTo(before.subList(100, 211));
    }

    @Test
    void keepsACursorForTheSameArgumentsOnly() {
        var hash = "hash".getBytes(StandardCharsets.UTF_8);
        var cursor = filtered(hash.clone(), Set.of("a", "b"), null).next();

        assertThat(filtered(hash.clone(), Set.of("b", "a"), cursor).items()).hasSize(1);
        assertThatThrownBy(() -> filtered("other".getBytes(StandardCharsets.UTF_8), Set.of("a", "b"), cursor))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> filtered(hash.clone(), Set.of("a"), cursor)).isInstanceOf(ProblemException.class);
    }

    private Page<String> filtered(byte[] hash, Set<String> words, String cursor) {
        return pages.page(
                Sql.of("SELECT p.id FROM paged p WHERE true")
                        .and("?::bytea IS NOT NULL", hash)
                        .and(
                                "cardinality(?::text[]) > 0",
                                words.stream().sorted().toList()),
                Keyset.ascending("p.id"),
                PageRequest.of(1, cursor),
                row -> row.text("id"));
    }
}
