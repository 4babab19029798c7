package cn.hengjian.supervision.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.supervision.opinion.rules.Suppression;
import cn.hengjian.supervision.opinion.rules.Suppression.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    @ParameterizedTest
    @CsvSource({
        // ratings of each group, what is shown of each with a minimum of 5
        "5,       5",
        "4,       -",
        "7 5,     7 5",
        "4 4 9,   - - 9",
        // The one small group could be had by subtraction: the smallest other goes, too.
        "4 9 6 7, - 9 - 7",
        "9 1,     - -",
        "5 5 1,   - 5 -",
    })
    void showsNoGroupOfFewNorWhatWouldGiveItAway(String ratings, String shown) {
        var groups = new ArrayList<Group>();
        for (var count : ratings.split(" ", -1)) {
            groups.add(new Group("G" + groups.size(), Integer.parseInt(count), BigDecimal.ONE));
        }

        var result = Suppression.of(groups, 5);

        assertThat(result.stream()
                        .map(group ->
                                group.ratings() == null ? "-" : group.ratings().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shown);
        assertThat(result).allMatch(group -> (group.ratings() == null) == (group.average() == null));
        assertThat(Arrays.asList(ratings.split(" ", -1))).hasSameSizeAs(result);
    }
}
