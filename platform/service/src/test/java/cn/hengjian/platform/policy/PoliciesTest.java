package cn.hengjian.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PoliciesTest {

    @Inject
    Policies policies;

    @Inject
    Database database;

    private void load(String name) {
        var shipped = new ShippedPolicies(database, Optional.of(List.of(name)));
        QuarkusTransaction.requiringNew().run(() -> shipped.load(new StartupEvent()));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, 1, 60", "2026-06-30, 1, 60", "2026-07-01, 2, 70", "2199-12-31, 2, 70"})
    void isTheVersionInForceOnTheDay(LocalDate day, int version, int value) {
        var pack = policies.inForce("SAMPLE", day);

        assertThat(pack.reference()).isEqualTo("SAMPLE/" + version);
        assertThat(pack.integer("talk.below")).isEqualTo(value);
    }

    @Test
    void hasNoVersionBeforeTheFirst() {
        assertThatThrownBy(() -> policies.inForce("SAMPLE", LocalDate.of(2019, 12, 31)))
                .hasMessage("no version of SAMPLE is in force on 2019-12-31");
    }

    @Test
    void readsEachKindOfValue() {
        var pack = policies.version("SAMPLE", 1);

        assertThat(pack.text("talk.below")).isEqualTo("60");
        assertThat(pack.decimal("talk.below")).isEqualByComparingTo("60");
        assertThat(pack.flag("talk.strict")).isTrue();
        assertThat(pack.words("words")).containsExactly("A", "B");
        assertThatThrownBy(() -> pack.flag("talk.below"))
                .hasMessage("policy parameter is no flag: SAMPLE/1 talk.below");
        assertThatThrownBy(() -> pack.text("absent")).hasMessage("policy parameter missing: SAMPLE/1 absent");
    }

    @Test
    void tellsWhereAParameterComesFrom() {
        assertThat(policies.parameters("SAMPLE", 2))
                .containsExactly(new Policies.Parameter("talk.below", "70", "Article 1 as amended", "RULE"));
        assertThat(policies.versions())
                .contains(
                        new Policies.Version("SAMPLE", 1, LocalDate.of(2020, 1, 1), PolicyView.Origin.RELEASE),
                        new Policies.Version("SAMPLE", 2, LocalDate.of(2026, 7, 1), PolicyView.Origin.RELEASE));
    }

    @Test
    void loadsAVersionOnce() {
        load("SAMPLE_1_2020-01-01");

        assertThat(policies.versions())
                .filteredOn(version -> version.pack().equals("SAMPLE"))
                .hasSize(2);
    }

    @Test
    void refusesToStartWithAVersionThatChangedSinceItWasLoaded() {
        database.update(Sql.of("INSERT INTO policy_version (pack, version, effective_from, digest)"
                + " VALUES ('CHANGED', 1, '2020-01-01', 'as it was')"));

        assertThatThrownBy(() -> load("CHANGED_1_2020-01-01"))
                .hasMessage("policy CHANGED_1_2020-01-01 differs from what cases ran under; add a version");
    }

    @ParameterizedTest
    @CsvSource({
        "SAMPLE_1, not the name of a policy file: SAMPLE_1",
        "ABSENT_1_2020-01-01, missing resource policy/ABSENT_1_2020-01-01.csv"
    })
    void refusesToStartWithoutTheFile(String name, String message) {
        assertThatThrownBy(() -> load(name)).hasMessage(message);
    }
}
