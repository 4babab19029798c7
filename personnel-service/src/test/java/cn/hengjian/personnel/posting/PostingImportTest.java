package cn.hengjian.personnel.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PostingImportTest {

    @Test
    void takesACareerAndPublishesWhereItStandsToday() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var first = County.aPost(unit);
        var second = County.aPost(unit);

        var ended = Sheet.of("postings", "干部编号", "职位代码", "任职日期", "免职日期", "任免文号")
                .row(cadre.number(), second.code(), "2019-05-01", null, "衡委干〔2019〕3号")
                .row(cadre.number(), first.code(), "2012/5/1", "2019-05-01", "衡委干〔2012〕7号")
                .importAll();

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
        assertThat(Api.ORGANISATION
                        .get("/cadres/" + cadre.id() + "/postings")
                        .jsonPath()
                        .getList("items.collect { it.postCode + ' ' + it.validFrom + '/' + it.validTo }"))
                .isEqualTo(List.of(first.code() + " 2012-05-01/2019-05-01", second.code() + " 2019-05-01/null"));
        var states = Stored.events("cadre.changed.v1", cadre.id());
        assertThat(states).hasSize(2);
        assertThat(states.getLast().getString("postCode")).isEqualTo(second.code());
        assertThat(states.getLast().getInt("version")).isEqualTo(1);
    }

    @Test
    void namesEveryWrongRowAndKeepsTheRest() {
        var unit = County.aDepartment();
        var held = County.aPost(unit);
        var holder = County.aCadre(unit);
        County.appoint(holder, held, "2018-01-01");
        var cadre = County.aCadre(unit);
        var other = County.aCadre(unit);
        var post = County.aPost(unit);
        var free = County.aPost(unit);

        var ended = Sheet.of("postings", "cadreNumber", "postCode", "validFrom", "validTo", "document")
                .row(cadre.number(), post.code(), "2015-01-01", "2020-01-01", "文1")
                .row("C999999", free.code(), "2001-01-01", "2002-01-01", "文2")
                .row(other.number(), "P99999", "2001-01-01", "2002-01-01", "文3")
                .row(other.number(), free.code(), "2005-01-01", "2005-01-01", "文4")
                .row(other.number(), free.code(), "1985-03-12", "1990-01-01", "文5")
                .row(other.number(), post.code(), "2019-12-31", "2021-01-01", "文6")
                .row(cadre.number(), free.code(), "2019-12-31", "2021-01-01", "文7")
                .row(other.number(), held.code(), "2017-12-31", "2018-01-02", "文8")
                .row(holder.number(), free.code(), "2023-01-01", null, "文9")
                .row(other.number(), held.code(), "2016-01-01", "2017-01-01", "文10")
                .row(other.number(), free.code(), "2022-02-30", null, "文11")
                .row(other.number(), free.code(), "2024-02-01", null, null)
                .importSkippingErrors();

        assertThat(ended.counts()).isEqualTo("12 done, 2 accepted, 10 rejected");
        assertThat(ended.errors())
                .containsExactly(
                        "3 cadreNumber unknown-cadre",
                        "4 postCode unknown-post",
                        "5 validTo not-after-start",
                        "6 validFrom before-birth",
                        "7 postCode overlapping-row",
                        "8 cadreNumber overlapping-row",
                        "9 postCode post-occupied",
                        "10 cadreNumber main-post-held",
                        "12 validFrom invalid-date",
                        "13 document required");
        assertThat(Stored.count("posting WHERE cadre_id IN (?::uuid, ?::uuid)", cadre.id(), other.id()))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatIsThereAlready() {
        var unit = County.aDepartment();
        var sheet = Sheet.of("postings", "cadreNumber", "postCode", "validFrom", "document")
                .row(County.aCadre(unit).number(), County.aPost(unit).code(), "2018-01-01", "文1");

        var first = sheet.importAll();
        var again = sheet.importAll();

        assertThat(first.state()).isEqualTo("SUCCEEDED");
        assertThat(again.state()).isEqualTo("FAILED");
        assertThat(again.errors())
                .containsExactlyInAnyOrder("2 postCode post-occupied", "2 cadreNumber main-post-held");
    }
}
