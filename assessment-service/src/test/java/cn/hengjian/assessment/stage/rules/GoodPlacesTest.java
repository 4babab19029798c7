package cn.hengjian.assessment.stage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.quota.rules.Rounding;
import cn.hengjian.assessment.stage.rules.GoodPlaces.Parameters;
import cn.hengjian.assessment.stage.rules.GoodPlaces.UnitCount;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodPlacesTest {

    @ParameterizedTest
    @CsvSource({
        // 40 % of five are two.
        "5, 1, FLOOR, true",
        "5, 2, FLOOR, false",
        "4, 1, FLOOR, false",
        "4, 1, HALF_UP, true",
        "3, 1, FLOOR, false",
    })
    void givesAUnitItsShare(int people, int good, Rounding rounding, boolean more) {
        var counts = List.of(new UnitCount("D001", people, good), new UnitCount("D002", 100, 0));

        assertThat(GoodPlaces.hasOneMore("D001", counts, parameters(rounding, true)))
                .isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"0, true, true", "1, true, false", "0, false, false"})
    void letsSmallUnitsShareAPool(int goodElsewhere, boolean pooling, boolean more) {
        var counts = List.of(
                new UnitCount("D001", 2, 0), new UnitCount("D002", 1, goodElsewhere), new UnitCount("D003", 50, 0));

        assertThat(GoodPlaces.hasOneMore("D001", counts, parameters(Rounding.FLOOR, pooling)))
                .isEqualTo(more);
    }

    private static Parameters parameters(Rounding rounding, boolean pooling) {
        return new Parameters(new Share(40, 100), rounding, pooling);
    }
}
