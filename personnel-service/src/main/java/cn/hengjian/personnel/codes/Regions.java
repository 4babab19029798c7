package cn.hengjian.personnel.codes;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.spreadsheet.CellParser;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Regions (GB/T 2260): every code that an edition had counts, because people are older than the newest one. */
public final class Regions {

    private static final Text UNKNOWN = new Text(
            "应为现行或曾用的六位行政区划代码，见 /api/personnel/v1/code-tables/region",
            "A code of six digits that is or was in use is expected, see /api/personnel/v1/code-tables/region");

    private Regions() {}

    /** Whether a code was in use in any edition. */
    public static boolean isKnown(String code) {
        return CodeTables.REGION.has(code);
    }

    /** Reads a cell that holds a code. */
    public static CellParser<String> cell() {
        return text -> isKnown(text) ? Checked.valid(text) : Checked.refused("unknown-value", UNKNOWN);
    }

    /** The name of a region after those that it lies in, as they were called on a day or, if it wasn't there then, next to it. */
    public static String nameOn(String code, LocalDate day) {
        int edition = CodeTables.REGION.editionNear(code, day);
        return Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)
                .distinct()
                .flatMap(part -> CodeTables.REGION.label(part, edition))
                .map(Text::zhCN)
                .collect(Collectors.joining());
    }
}
