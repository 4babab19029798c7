package cn.hengjian.personnel.post;

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
class PostImportTest {

    @Test
    void takesLabelsAndCodesAndPublishesEachPost() {
        var unit = County.aDepartment();
        var head = County.nextCode("P");
        var clerk = County.nextCode("P");

        var ended = Sheet.of("posts", "职位代码", "单位代码", "职位名称", "职务层次", "职位类别", "关键岗位", "是否正职", "选举或者人大任命")
                .row(head, unit.code(), "局长", "乡科级正职", "领导", null, "是", "是")
                .row(clerk, unit.code(), "会计", "NONE", "一般", "财", "否", null)
                .importXlsx("mode=ALL_OR_NOTHING");

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
        var posts = Api.ORGANISATION.get("/posts?unit={u}", unit.code()).jsonPath();
        assertThat(posts.getList("items.collect { it.level + it.postClass + it.keyPost + it.principal + it.congress }"))
                .isEqualTo(List.of("XK_ZLEADERNONEtruetrue", "NONEGENERALFINANCEfalsefalse"));
        assertThat(Stored.events("post.changed.v1", posts.getString("items[1].id"))
                        .getFirst()
                        .getString("keyPost"))
                .isEqualTo("FINANCE");
    }

    @Test
    void namesEveryWrongRowAndKeepsTheRest() {
        var unit = County.aDepartment();
        var existing = County.aPost(unit);
        var good = County.nextCode("P");

        var ended = Sheet.of("posts", "code", "unitCode", "title", "level", "postClass", "principal")
                .row(good, unit.code(), "局长", "XK_Z", "LEADER", "true")
                .row(good, unit.code(), "局长", "XK_Z", "LEADER", "true")
                .row(existing.code(), unit.code(), "局长", "XK_Z", "LEADER", "true")
                .row(County.nextCode("P"), "D9999", "局长", "XK_Z", "LEADER", "true")
                .row(County.nextCode("P"), unit.code(), "局长", "L10", "BOSS", "也许")
                .importSkippingErrors();

        assertThat(ended.counts()).isEqualTo("5 done, 1 accepted, 4 rejected");
        assertThat(ended.errors())
                .containsExactly(
                        "3 code duplicate-row",
                        "4 code already-exists",
                        "5 unitCode unknown-unit",
                        "6 level unknown-value",
                        "6 postClass unknown-value",
                        "6 principal invalid-boolean");
        assertThat(Stored.count("post p JOIN unit u ON u.id = p.unit_id WHERE u.code = ?", unit.code()))
                .isEqualTo(2);
    }
}
