package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The file behind a reader, and whether it goes away with it. */
record SheetFile(Path path, boolean temporary) implements AutoCloseable {

    private static final int HEAD = 512;

    static SheetFile existing(Path path) {
        return new SheetFile(path, false);
    }

    /** A temporary file whose name tells the process it belongs to. */
    static Path temporary(String suffix) throws IOException {
        return Files.createTempFile("sheet-" + ProcessHandle.current().pid() + "-", suffix);
    }

    /** Copies a stream into a file that only this process' user can read. */
    static SheetFile spooled(InputStream content, long maxBytes) throws IOException {
        var file = new SheetFile(temporary(".upload"), true);
        try (var out = Files.newOutputStream(file.path)) {
            var buffer = new byte[1 << 16];
            long total = 0;
            for (int n; (n = content.read(buffer)) >= 0; ) {
                total += n;
                if (total > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** Refuses by size and first bytes, so that a misnamed file is told apart from a damaged one. */
    void requireLooksLike(SheetFormat format, long maxBytes) throws IOException {
        long size = Files.size(path);
        if (size > maxBytes) {
            throw tooLarge(maxBytes);
        }
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw SheetProblem.EMPTY.because(
                    new Text("文件没有内容，请上传带表头的表格", "The file has no content; send a sheet with a header row"));
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw SheetProblem.UNRECOGNISED.because(new Text(
                    "这是旧版 .xls 或加密的工作簿，请另存为不带密码的 .xlsx 后再上传",
                    "This is an old .xls or an encrypted workbook; save it as .xlsx without a password"));
        }
        if (text.startsWith("%PDF")) {
            throw SheetProblem.UNRECOGNISED.because(
                    new Text("这是 PDF 文件，请上传 .xlsx 或 .csv", "This is a PDF file; send .xlsx or .csv"));
        }
        if (looksLikeMarkup(text)) {
            throw SheetProblem.UNRECOGNISED.because(new Text(
                    "这是网页或 XML 文件，请在表格软件中另存为 .xlsx 或 .csv",
                    "This is a web page or an XML file; save it as .xlsx or .csv in a spreadsheet program"));
        }
        boolean zip = text.startsWith("PK");
        switch (format) {
            case XLSX -> {
                if (!zip) {
                    throw SheetProblem.UNRECOGNISED.because(new Text(
                            "文件不是 .xlsx 工作簿；如为 csv，请以 text/csv 上传",
                            "The file is not an .xlsx workbook; if it is csv, send it as text/csv"));
                }
            }
            case CSV -> {
                if (text.startsWith("PK\u0003\u0004")) {
                    throw SheetProblem.UNRECOGNISED.because(new Text(
                            "这是 .xlsx 或压缩文件，不是 csv；如为 .xlsx，请以其媒体类型上传",
                            "This is an .xlsx or zip file, not csv; if it is .xlsx, send it with that media type"));
                }
            }
        }
    }

    private static boolean looksLikeMarkup(String head) {
        var start = (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<?xml")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<head")
                || start.startsWith("<meta");
    }

    private static RuntimeException tooLarge(long maxBytes) {
        return SheetProblem.TOO_LARGE.because(
                new Text("文件超过 %s 字节，请拆分后上传", "The file is larger than %s bytes; split it").with(maxBytes));
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
