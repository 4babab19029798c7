package cn.hengjian.assessment.quota.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolTest {

    private static final QuotaParameters POOLED = parameters(true, Rounding.FLOOR);

    private static QuotaParameters parameters(boolean pool, Rounding rounding) {
        return new QuotaParameters(
                new Share(20, 100),
                new Share(25, 100),
                Map.of(
                        TeamGrade.EXCELLENT, new Share(30, 100),
                        TeamGrade.GOOD, new Share(25, 100),
                        TeamGrade.FAIR, new Share(20, 100),
                        TeamGrade.POOR, new Share(15, 100)),
                new Share(25, 100),
                new Share(30, 100),
                pool,
                rounding,
                Set.of(NoGrade.values()));
    }

    private static UnitCount general(String unit, int takingPart) {
        return new UnitCount(AppliesTo.GENERAL, unit, null, takingPart, takingPart, 0, 0);
    }

    private static UnitCount leaders(String unit, TeamGrade team, int takingPart) {
        return new UnitCount(AppliesTo.LEADER, unit, team, takingPart, takingPart, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOR,20,0,0",
        "FLOOR,20,4,0",
        "FLOOR,20,5,1",
        "FLOOR,20,9,1",
        "FLOOR,20,10,2",
        "FLOOR,25,3,0",
        "FLOOR,25,4,1",
        "FLOOR,25,7,1",
        "FLOOR,25,8,2",
        "FLOOR,25,10,2",
        "FLOOR,15,6,0",
        "FLOOR,15,7,1",
        "FLOOR,30,3,0",
        "FLOOR,30,4,1",
        "FLOOR,30,10,3",
        "HALF_UP,20,2,0",
        "HALF_UP,20,3,1",
        "HALF_UP,20,12,2",
        "HALF_UP,20,13,3",
        "HALF_UP,25,9,2",
        "HALF_UP,25,10,3",
        "HALF_UP,25,1,0",
        "HALF_UP,25,2,1",
        "FLOOR,20,2147483647,429496729"
    })
    void roundsAsThePackSays(Rounding rounding, int percent, int people, int places) {
        assertThat(rounding.places(people, new Share(percent, 100))).isEqualTo(places);
    }

    @Test
    void givesAUnitThatIsLargeEnoughItsOwnPool() {
        var pools = Pool.of(List.of(general("D001", 5), general("D002", 4)), Map.of(), POOLED);

        assertThat(pools).extracting(Pool::code).containsExactly("GENERAL-D001", "GENERAL-POOLED");
        assertThat(pools).extracting(Pool::places).containsExactly(1, 0);
    }

    @Test
    void poolsSmallUnitsSoThatTheyHaveAPlaceTogether() {
        var small = List.of(general("D001", 4), general("D002", 4), general("D003", 1));

        var together = Pool.of(small, Map.of(), POOLED);
        var apart = Pool.of(small, Map.of(), parameters(false, Rounding.FLOOR));

        assertThat(together).singleElement().satisfies(pool -> {
            assertThat(pool.units()).containsExactly("D001", "D002", "D003");
            assertThat(pool.takingPart()).isEqualTo(9);
            assertThat(pool.places()).isEqualTo(1);
        });
        assertThat(apart).extracting(Pool::places).containsExactly(0, 0, 0);
    }

    @Test
    void reckonsLeadersByTheGradeOfTheirTeamAndPoolsOnlyEqualOnes() {
        var pools = Pool.of(
                List.of(
                        leaders("D001", TeamGrade.EXCELLENT, 4),
                        leaders("D002", TeamGrade.GOOD, 4),
                        leaders("D003", TeamGrade.FAIR, 4),
                        leaders("D004", TeamGrade.POOR, 6),
                        leaders("D005", TeamGrade.POOR, 1),
                        leaders("D006", null, 3)),
                Map.of("LEADER-D002", new Share(25, 100)),
                POOLED);

        assertThat(pools)
                .extracting(Pool::code)
                .containsExactly(
                        "LEADER-D001", "LEADER-D002", "LEADER-POOLED", "LEADER-POOLED-FAIR", "LEADER-POOLED-POOR");
        assertThat(pools).extracting(Pool::places).containsExactly(1, 1, 0, 0, 1);
        assertThat(pools).extracting(Pool::basis).containsOnly(Pool.Basis.TEAM);
    }

    @Test
    void takesAnApprovedShareForItsPoolOnly() {
        var pools = Pool.of(
                List.of(general("D001", 8), general("D002", 8)), Map.of("GENERAL-D001", new Share(25, 100)), POOLED);

        assertThat(pools).extracting(Pool::places).containsExactly(2, 1);
        assertThat(pools).extracting(Pool::basis).containsExactly(Pool.Basis.APPROVED, Pool.Basis.ORDINARY);
    }

    @Test
    void keepsStaffOfInstitutionsApart() {
        var pools = Pool.of(
                List.of(general("D001", 5), new UnitCount(AppliesTo.PI, "D001", null, 5, 5, 0, 0)), Map.of(), POOLED);

        assertThat(pools).extracting(Pool::code).containsExactly("GENERAL-D001", "PI-D001");
    }

    @ParameterizedTest
    @CsvSource({"0,2,true", "1,1,true", "1,2,false", "2,0,true", "2,1,false", "3,0,true"})
    void fitsAsLongAsPlacesAreLeft(int taken, int asked, boolean fits) {
        var pool = Pool.of(
                        List.of(new UnitCount(AppliesTo.GENERAL, "D001", null, 10, 10, taken, asked)), Map.of(), POOLED)
                .getFirst();

        assertThat(pool.fits()).isEqualTo(fits);
        assertThat(pool.left()).isEqualTo(2 - taken);
    }
}
