package cn.hengjian.assessment.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CopiedRowsTest {

    private static final UUID ID = UUID.fromString("0198f0c4-5f00-7000-8000-00000000abcd");

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0001",
                "0.1",
                "1",
                "9999",
                "10000",
                "10001.5000",
                "100000000",
                "123456789.0123",
                "9999999999999999.9999",
                "12345678901234567890123456789.000000000001",
                "-4.5",
                "1000000000000000000000"
            })
    void readsEveryNumeric(String value) {
        var read = database.with(connection -> {
            try (var rows = new CopiedRows(connection, "SELECT " + value + "::numeric")) {
                assertThat(rows.next()).isTrue();
                return rows.decimal();
            }
        });

        assertThat(read).isEqualByComparingTo(new BigDecimal(value));
        assertThat(read.scale()).isNotNegative();
    }

    @Test
    void readsRowsInTheirOrderAndTheirFieldsInTheirs() {
        database.with(connection -> {
            try (var rows = new CopiedRows(
                    connection,
                    "SELECT %s::uuid, i, '干部' || i, CASE WHEN i = 2 THEN NULL ELSE '有' END"
                            + " FROM generate_series(1, 3) AS i WHERE %s::uuid IS NULL ORDER BY i",
                    ID,
                    null)) {
                for (int i = 1; i <= 3; i++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.id()).isEqualTo(ID);
                    assertThat(rows.integer()).isEqualTo(i);
                    assertThat(rows.text()).isEqualTo("干部" + i);
                    assertThat(rows.textOrNull()).isEqualTo(i == 2 ? null : "有");
                }
                assertThat(rows.next()).isFalse();
            }
            return true;
        });
    }

    @Test
    void readsArrays() {
        database.with(connection -> {
            try (var rows = new CopiedRows(
                    connection, "SELECT ARRAY[7, 9], ARRAY[0.5, 12345.6789]::numeric[], '{}'::int[], '后'::text")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.elements()).isEqualTo(2);
                assertThat(rows.integer()).isEqualTo(7);
                assertThat(rows.integer()).isEqualTo(9);
                assertThat(rows.elements()).isEqualTo(2);
                assertThat(rows.decimal()).isEqualByComparingTo("0.5");
                assertThat(rows.decimal()).isEqualByComparingTo("12345.6789");
                assertThat(rows.elements()).isZero();
                assertThat(rows.text()).isEqualTo("后");
            }
            return true;
        });
    }

    @Test
    void leavesTheConnectionUsableWhenNotAllIsRead() {
        long after = database.with(connection -> {
            try (var rows = new CopiedRows(connection, "SELECT i FROM generate_series(1, 1000000) AS i")) {
                assertThat(rows.next()).isTrue();
            }
            try (var statement = connection.createStatement();
                    var results = statement.executeQuery("SELECT 42")) {
                results.next();
                return results.getLong(1);
            }
        });

        assertThat(after).isEqualTo(42);
    }

    @Test
    void hasNoRowsWhereThereAreNone() {
        database.with(connection -> {
            try (var rows = new CopiedRows(connection, "SELECT 1 WHERE false")) {
                assertThat(rows.next()).isFalse();
            }
            return true;
        });
    }
}
