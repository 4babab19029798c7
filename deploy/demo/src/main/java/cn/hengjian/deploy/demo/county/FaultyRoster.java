package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roster of cadres as it comes on a bad day: one good row, then one mistake per row. */
public final class FaultyRoster {

    /** What every name in it begins with, so that it can be looked for afterwards. */
    public static final String NAME_PREFIX = "试导入";

    /** The rows that must be refused; the header is row 1. */
    public static final List<Long> REFUSED_ROWS = List.of(3L, 4L, 5L, 6L, 7L, 8L);

    public static final int GOOD_ROWS = 1;

    /** Beyond the numbers of every county, so that only the mistakes are wrong. */
    private static final int FIRST_ORDINAL = 2_000_000;

    private static final LocalDate BIRTH = LocalDate.of(1988, 2, 28);

    private FaultyRoster() {}

    /** The sheet, of the import kind {@code cadres}. */
    public static Sheet sheet() {
        return new Sheet("cadres", PersonnelSheets.CADRES, () -> rows().stream());
    }

    private static List<List<@Nullable Object>> rows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var i = 0; i < GOOD_ROWS + REFUSED_ROWS.size(); i++) {
            rows.add(row(i));
        }
        rows.get(1).set(4, "990000198802280019");
        rows.get(2).set(3, "1988-02-30");
        rows.get(3).set(12, "D999");
        rows.get(4).set(0, rows.getFirst().getFirst());
        rows.get(5).set(2, "7");
        rows.get(6).set(1, null);
        return rows;
    }

    private static List<@Nullable Object> row(int i) {
        var number = "C99000%d".formatted(i + 1);
        var id = CitizenIds.of(FIRST_ORDINAL + i, BIRTH, Cadre.Sex.FEMALE);
        var workStart = LocalDate.of(2011, 8, 1);
        return Arrays.asList(
                number,
                NAME_PREFIX + "甲乙丙丁戊己庚".charAt(i),
                Cadre.Sex.FEMALE.code(),
                BIRTH,
                id,
                "01",
                "13",
                "衡安县",
                workStart,
                null,
                Level.NONE,
                "R11",
                "D001");
    }
}
