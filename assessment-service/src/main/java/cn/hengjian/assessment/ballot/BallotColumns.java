package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.spreadsheet.CellParser;
import java.util.Locale;

/** What the sheets about ballots have in common. */
final class BallotColumns {

    static final CellParser<String> CODE =
            text -> CellParser.text(20).parse(text).map(code -> code.toUpperCase(Locale.ROOT));

    private BallotColumns() {}
}
