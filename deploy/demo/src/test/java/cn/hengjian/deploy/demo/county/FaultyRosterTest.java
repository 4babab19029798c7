package cn.hengjian.deploy.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultyRosterTest {

    @Test
    void hasOneMistakeInEachRefusedRow() {
        var rows = FaultyRoster.sheet().rows().get().toList();

        assertThat(rows).hasSize(FaultyRoster.GOOD_ROWS + FaultyRoster.REFUSED_ROWS.size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(13));
        assertThat(rows.get(4).getFirst()).isEqualTo(rows.getFirst().getFirst());
        // Every id but the deliberately wrong one is another, so that a duplicate number is the only duplicate.
        assertThat(rows.stream().map(row -> row.get(4))).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(row -> row.get(1) == null)).hasSize(1);
    }
}
