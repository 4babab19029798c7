package cn.hengjian.platform.sample;

import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sheets to import, and the jobs that come of them. */
public final class Sheets {

    public static final String CSV = SheetFormat.CSV.mediaType();
    public static final String XLSX = SheetFormat.XLSX.mediaType();

    private Sheets() {}

    public static byte[] csv(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.open(out, SheetFormat.XLSX)) {
            for (var row : rows) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Imports and waits for the end. */
    public static JsonNode done(String query, String mediaType, byte[] sheet) {
        var job = Call.organisation()
                .post("/imports/notes" + query, mediaType, sheet)
                .is(202);
        return ended(job.path("id").asText());
    }

    public static JsonNode ended(String job) {
        return Awaiting.until(
                () -> Call.organisation().get("/jobs/" + job).is(200),
                view -> List.of("SUCCEEDED", "FAILED")
                        .contains(view.path("state").asText()));
    }
}
