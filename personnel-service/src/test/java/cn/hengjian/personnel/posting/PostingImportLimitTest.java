package cn.hengjian.personnel.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of appointing hold for a sheet's rows, as far as these last beyond today. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PostingImportLimitTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(MovableClock.ORDINARY_DAY);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static Sheet sheet() {
        return Sheet.of("postings", "cadreNumber", "postCode", "validFrom", "validTo", "document");
    }

    private static void plain(County.Post post) {
        Stored.database()
                .update(Sql.of("UPDATE post SET principal = false, level = 'NONE' WHERE id = ?::uuid", post.id()));
    }

    @Test
    void countsTheTimeInAPostAcrossRowsAndWhatIsStored() {
        var unit = County.aDepartment();
        var head = County.aPost(unit);
        var clerk = County.aPost(unit);
        var fresh = County.aPost(unit);
        plain(clerk);
        plain(fresh);
        var served = County.aCadre(unit);
        var stayed = County.aCadre(unit);
        var shorter = County.aCadre(unit);
        sheet().row(stayed.number(), clerk.code(), "2014-03-01", "2024-03-01", "文1")
                .importAll();

        var ended = sheet().row(served.number(), head.code(), "2014-03-01", "2024-03-01", "文2")
                .row(served.number(), head.code(), "2024-03-01", null, "文3")
                .row(stayed.number(), clerk.code(), "2024-03-01", "2027-01-01", "文4")
                .row(shorter.number(), fresh.code(), "2014-03-02", "2024-03-01", "文5")
                .row(shorter.number(), fresh.code(), "2024-03-01", null, "文6")
                .importSkippingErrors();

        assertThat(ended.errors())
                .containsExactlyInAnyOrder(
                        "3 postCode terms-served", "3 postCode tenure-full", "4 postCode tenure-full");
        assertThat(ended.counts()).isEqualTo("5 done, 3 accepted, 2 rejected");
    }

    @Test
    void takesWhatIsOverWhateverRuleItBroke() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        plain(post);
        var cadre = County.aCadre(unit);

        var ended = sheet().row(cadre.number(), post.code(), "2004-03-01", "2015-01-01", "文1")
                .row(cadre.number(), post.code(), "2015-01-01", "2026-03-02", "文2")
                .importAll();

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
    }

    @Test
    void keepsKinApartStoredOrInAnEarlierRow() {
        var unit = County.aDepartment();
        var other = County.aDepartment();
        var holder = County.aCadre(unit);
        var kin = County.aCadre(unit);
        var one = County.aCadre(unit);
        var two = County.aCadre(unit);
        Talks.kin(holder, kin);
        Talks.kin(two, one);
        County.appoint(holder, County.aPost(unit), "2020-01-01");

        var ended = sheet().row(kin.number(), County.aPost(unit).code(), "2021-01-01", null, "文1")
                .row(one.number(), County.aPost(other).code(), "2021-01-01", null, "文2")
                .row(two.number(), County.aPost(other).code(), "2022-01-01", null, "文3")
                .importSkippingErrors();

        assertThat(ended.errors()).containsExactlyInAnyOrder("2 postCode kin-avoided", "4 postCode kin-avoided");
        var apart = sheet().row(kin.number(), County.aPost(County.aDepartment()).code(), "2021-01-01", null, "文4")
                .row(two.number(), County.aPost(other).code(), "2022-01-01", "2026-03-02", "文5")
                .importAll();
        assertThat(apart.state()).as(apart.job().prettify()).isEqualTo("SUCCEEDED");
    }

    @Test
    void letsNobodyHeadTheHome() {
        var township = County.aUnit("TOWNSHIP", County.ROOT);
        var head = County.aPost(township);
        var deputy = County.aPost(township);
        plain(deputy);
        var local = County.aCadre(township);
        var also = County.aCadre(township);
        for (var cadre : new County.Cadre[] {local, also}) {
            Stored.database()
                    .update(Sql.of(
                            "UPDATE cadre SET native_place = ? WHERE id = ?::uuid",
                            "衡安县部门" + township.code(),
                            cadre.id()));
        }

        var ended = sheet().row(local.number(), head.code(), "2024-01-01", null, "文1")
                .row(also.number(), deputy.code(), "2024-01-01", null, "文2")
                .importSkippingErrors();

        assertThat(ended.errors()).containsExactly("2 postCode home-avoided");
        assertThat(ended.counts()).isEqualTo("2 done, 1 accepted, 1 rejected");
    }

    @Test
    void fillsAUnitAndNotMore() {
        var unit = County.aDepartment();
        Api.ORGANISATION
                .patch("/units/" + unit.id(), 0, Map.of("establishment", 2))
                .then()
                .statusCode(200);
        County.appoint(County.aCadre(unit), County.aPost(unit), "2020-01-01");
        var over = County.aCadre(unit);

        var ended = sheet().row(
                        County.aCadre(unit).number(), County.aPost(unit).code(), "2015-01-01", "2026-03-02", "文1")
                .row(County.aCadre(unit).number(), County.aPost(unit).code(), "2021-01-01", null, "文2")
                .row(over.number(), County.aPost(unit).code(), "2022-01-01", null, "文3")
                .row(County.aCadre(unit).number(), County.aPost(unit).code(), "2026-04-01", null, "文4")
                .importSkippingErrors();

        assertThat(ended.errors()).containsExactlyInAnyOrder("4 postCode unit-full", "5 postCode unit-full");
        assertThat(Stored.count("posting WHERE cadre_id = ?::uuid", over.id())).isZero();
    }

    @Test
    void takesNobodyWhoLeftAndNoAbolishedPostButForThePast() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var gone = County.aPost(unit);
        var left = County.aCadre(unit);
        var cadre = County.aCadre(unit);
        Stored.database().update(Sql.of("UPDATE cadre SET status = 'EXITED' WHERE id = ?::uuid", left.id()));
        Stored.database().update(Sql.of("UPDATE post SET status = 'ABOLISHED' WHERE id = ?::uuid", gone.id()));

        var ended = sheet().row(left.number(), post.code(), "2015-01-01", "2020-01-01", "文1")
                .row(left.number(), post.code(), "2020-01-01", null, "文2")
                .row(cadre.number(), gone.code(), "2015-01-01", "2020-01-01", "文3")
                .row(cadre.number(), gone.code(), "2020-01-01", null, "文4")
                .importSkippingErrors();

        assertThat(ended.errors()).containsExactly("3 cadreNumber cadre-not-in-service", "5 postCode post-abolished");
    }
}
