package cn.hengjian.deploy.demo.county;

import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes sheets as the files that county offices send, the same bytes for the same sheet. */
public final class SheetFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path folder;
    private final LocalDate asOf;

    /**
     * Writes into an existing folder.
     *
     * @param asOf the date that stands in workbooks as their date of creation
     */
    public SheetFiles(Path folder, LocalDate asOf) {
        this.folder = folder;
        this.asOf = asOf;
    }

    /** A text file in UTF-8 with English headers. */
    public Path csv(Sheet sheet) throws IOException {
        var file = folder.resolve(sheet.kind() + ".csv");
        write(sheet, sheet.columns().stream().map(Column::code).toList(), SheetFormat.CSV, file);
        return file;
    }

    /** A text file in GB18030 with Chinese headers, as older office software saves it. */
    public Path gb18030(Sheet sheet) throws IOException {
        var file = folder.resolve(sheet.kind() + ".gb18030.csv");
        var unicode = Files.createTempFile(folder, sheet.kind(), ".csv");
        try {
            write(sheet, labels(sheet), SheetFormat.CSV, unicode);
            try (var in = Files.newBufferedReader(unicode, StandardCharsets.UTF_8);
                    var out = Files.newBufferedWriter(file, GB18030)) {
                in.skip(BYTE_ORDER_MARK.length());
                in.transferTo(out);
            }
        } finally {
            Files.delete(unicode);
        }
        return file;
    }

    /** A workbook with Chinese headers. */
    public Path xlsx(Sheet sheet) throws IOException {
        var file = folder.resolve(sheet.kind() + ".xlsx");
        var dated = Files.createTempFile(folder, sheet.kind(), ".xlsx");
        try {
            write(sheet, labels(sheet), SheetFormat.XLSX, dated);
            repack(dated, file);
        } finally {
            Files.delete(dated);
        }
        return file;
    }

    private static List<String> labels(Sheet sheet) {
        return sheet.columns().stream().map(Column::label).toList();
    }

    private static void write(Sheet sheet, List<String> header, SheetFormat format, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                var writer = SheetWriter.open(out, format);
                var rows = sheet.rows().get()) {
            writer.row(header);
            for (var iterator = rows.iterator(); iterator.hasNext(); ) {
                List<@Nullable Object> cells = iterator.next();
                writer.row(cells);
            }
        }
    }

    /** A workbook is a zip that carries the time of writing, in its entries and in its properties. */
    private void repack(Path dated, Path file) throws IOException {
        try (var in = new ZipFile(dated.toFile());
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var entry : in.stream().toList()) {
                var undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(asOf.atStartOfDay());
                out.putNextEntry(undated);
                try (var content = in.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        out.write(dateProperties(content.readAllBytes()));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private byte[] dateProperties(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst(">[^<]*</dcterms:created>", ">" + asOf + "T00:00:00Z</dcterms:created>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
