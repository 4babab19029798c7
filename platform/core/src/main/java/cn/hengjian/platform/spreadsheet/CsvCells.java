package cn.hengjian.platform.spreadsheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of a csv file.
 *
 * @param texts trimmed cells
 * @param blank whether every cell is empty
 * @param unclosed whether the end of the file came inside quotes
 */
record CsvCells(List<String> texts, boolean blank, boolean unclosed) {

    /** Takes fields straight from the parser's buffer, so that what is over a limit is never copied. */
    static final class Collector extends AbstractBaseCsvCallbackHandler<CsvCells> {

        private final SheetLimits limits;
        private List<String> texts = new ArrayList<>();
        private boolean blank;
        private boolean ended;
        private boolean unclosed;

        Collector(SheetLimits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            texts = new ArrayList<>(texts.size());
            blank = true;
            ended = false;
            unclosed = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= limits.maxColumns()) {
                throw new RowLimits.TooManyCells();
            }
            int from = offset;
            int to = offset + length;
            if (to > from && buffer[to - 1] == EndMarkingReader.MARK) {
                ended = true;
                unclosed = quoted;
                to--;
            }
            while (from < to && Characters.isTrimmed(buffer[from])) {
                from++;
            }
            while (to > from && Characters.isTrimmed(buffer[to - 1])) {
                to--;
            }
            if (to - from > limits.maxCellLength()) {
                throw new RowLimits.CellTooLong();
            }
            blank &= from == to;
            texts.add(from == to ? "" : new String(buffer, from, to - from));
        }

        @Override
        protected CsvCells buildRecord() {
            return new CsvCells(texts, blank && !unclosed, ended && unclosed);
        }
    }
}
