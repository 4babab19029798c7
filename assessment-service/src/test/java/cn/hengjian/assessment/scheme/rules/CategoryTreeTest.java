package cn.hengjian.assessment.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.scheme.rules.CategoryTree.Leaf;
import cn.hengjian.assessment.scheme.rules.CategoryTree.Node;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private static Leaf leaf(@Nullable String category, int weight, @Nullable Integer points) {
        return new Leaf(category, BigDecimal.valueOf(weight), points == null ? null : BigDecimal.valueOf(points));
    }

    private static Node node(String path, int weight, int indicators, @Nullable Integer points) {
        return new Node(
                path, BigDecimal.valueOf(weight), indicators, points == null ? null : BigDecimal.valueOf(points));
    }

    @Test
    void sumsEveryLevelAndPutsEachCategoryBeforeThoseUnderIt() {
        var nodes = CategoryTree.of(List.of(
                leaf("绩/经济", 30, 24),
                leaf("廉", 10, null),
                leaf(null, 5, 5),
                leaf("绩/民生/就业", 20, 20),
                leaf("绩/经济", 25, null),
                leaf("绩", 10, 8)));

        assertThat(nodes)
                .containsExactly(
                        node("绩", 85, 4, 52),
                        node("绩/经济", 55, 2, 24),
                        node("绩/民生", 20, 1, 20),
                        node("绩/民生/就业", 20, 1, 20),
                        node("廉", 10, 1, null));
    }

    @Test
    void keepsApartWhatOnlyBeginsAlike() {
        assertThat(CategoryTree.of(List.of(leaf("绩", 40, null), leaf("绩效/经济", 60, null))))
                .extracting(Node::path)
                .containsExactly("绩", "绩效", "绩效/经济");
    }

    @Test
    void isEmptyWithoutCategories() {
        assertThat(CategoryTree.of(List.of(leaf(null, 100, 90)))).isEmpty();
    }
}
