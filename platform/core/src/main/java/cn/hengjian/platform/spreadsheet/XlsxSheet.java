package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an Office Open XML workbook (ECMA-376). */
final class XlsxSheet implements SheetReader {

    private final SheetFile file;
    private final SheetLimits limits;
    private final XlsxPackage workbook;
    private final SharedStrings strings;
    private final XlsxCell cell;
    private final XlsxPackage.Part part;
    private long rowNumber;
    private long rows;

    private XlsxSheet(
            SheetFile file,
            SheetLimits limits,
            XlsxPackage workbook,
            SharedStrings strings,
            XlsxCell cell,
            XlsxPackage.Part part) {
        this.file = file;
        this.limits = limits;
        this.workbook = workbook;
        this.strings = strings;
        this.cell = cell;
        this.part = part;
    }

    static XlsxSheet open(SheetFile file, SheetLimits limits) throws IOException {
        var workbook = XlsxPackage.open(file.path(), limits);
        try {
            return open(file, limits, workbook);
        } catch (XMLStreamException _) {
            workbook.close();
            throw XlsxPackage.corrupt();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static XlsxSheet open(SheetFile file, SheetLimits limits, XlsxPackage workbook)
            throws IOException, XMLStreamException {
        var index = XlsxIndex.read(workbook);
        var styles = XlsxStyles.read(workbook, index.styles());
        var part = workbook.part(index.sheet());
        if (part == null) {
            throw XlsxPackage.corrupt();
        }
        var strings = SharedStrings.read(workbook, index.sharedStrings(), limits);
        return new XlsxSheet(file, limits, workbook, strings, new XlsxCell(part, strings, styles, index, limits), part);
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            while (part.seek("row")) {
                rowNumber = number(part.attribute("r"));
                var cells = cells();
                if (cells.stream().anyMatch(text -> !text.isEmpty())) {
                    // The header does not count against the limit.
                    if (++rows > limits.maxRows() + 1) {
                        throw RowLimits.tooManyRows(rowNumber, limits);
                    }
                    return new SheetRow(rowNumber, cells);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damagedAfter(rowNumber);
        }
    }

    private long number(@Nullable String attribute) {
        long number = rowNumber + 1;
        if (attribute != null) {
            try {
                number = Long.parseLong(attribute);
            } catch (NumberFormatException _) {
                throw damagedAfter(rowNumber);
            }
        }
        if (number <= rowNumber || number > 1L << 31) {
            throw damagedAfter(rowNumber);
        }
        return number;
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        var xml = part.xml();
        while (xml.hasNext()) {
            switch (part.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("c")) {
                        int column = cell.column(cells.size(), rowNumber);
                        var text = cell.text(rowNumber);
                        while (cells.size() < column) {
                            cells.add("");
                        }
                        if (column < cells.size()) {
                            cells.set(column, text);
                        } else {
                            cells.add(text);
                        }
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals("row")) {
                        return cells;
                    }
                }
                default -> {}
            }
        }
        throw damagedAfter(rowNumber);
    }

    private static RuntimeException damagedAfter(long row) {
        return SheetProblem.CORRUPT.atRow(
                row + 1,
                "damaged",
                new Text(
                                "第 %s 行之后的内容已损坏，请重新另存后上传",
                                "What follows row %s is damaged; save the workbook again and resend")
                        .with(row));
    }

    @Override
    public void close() throws IOException {
        try (file;
                workbook;
                strings;
                part) {
            // Each is closed whatever the others do.
        }
    }
}
