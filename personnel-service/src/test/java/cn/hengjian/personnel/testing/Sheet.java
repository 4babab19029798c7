package cn.hengjian.personnel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetWriter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A sheet on its way into the service. */
public final class Sheet {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String kind;
    private final List<List<Object>> rows = new ArrayList<>();

    private Sheet(String kind, Object... headers) {
        this.kind = kind;
        rows.add(Arrays.asList(headers));
    }

    public static Sheet of(String kind, String... headers) {
        return new Sheet(kind, (Object[]) headers);
    }

    public Sheet row(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** An import as it ended. */
    public record Ended(JsonPath job) {

        public String state() {
            return job.getString("state");
        }

        public String counts() {
            return job.get("rowsDone") + " done, " + job.get("rowsAccepted") + " accepted, " + job.get("rowsRejected")
                    + " rejected";
        }

        /** Each error as row, column, code. */
        public List<String> errors() {
            return Api.ORGANISATION
                    .request()
                    .accept("application/json")
                    .get(Api.ROOT + "/jobs/" + job.getString("id") + "/errors")
                    .jsonPath()
                    .getList("items.collect { it.row + ' ' + it.column + ' ' + it.code }");
        }

        public Response report(SheetFormat format) {
            return Api.ORGANISATION
                    .request()
                    .accept(format.mediaType())
                    .get(Api.ROOT + "/jobs/" + job.getString("id") + "/errors");
        }
    }

    public Ended importAll() {
        return send(SheetFormat.CSV, bytes(SheetFormat.CSV), "mode=ALL_OR_NOTHING");
    }

    public Ended importSkippingErrors() {
        return send(SheetFormat.CSV, bytes(SheetFormat.CSV), "mode=SKIP_ERRORS");
    }

    public Ended importXlsx(String query) {
        return send(SheetFormat.XLSX, bytes(SheetFormat.XLSX), query);
    }

    public Ended importCsv(String query) {
        return send(SheetFormat.CSV, bytes(SheetFormat.CSV), query);
    }

    public Ended importCsv(Charset charset) {
        var text = new String(bytes(SheetFormat.CSV), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return send(SheetFormat.CSV, text.getBytes(charset), "mode=ALL_OR_NOTHING");
    }

    public Response post(Api caller) {
        return caller.request()
                .contentType(SheetFormat.CSV.mediaType())
                .body(bytes(SheetFormat.CSV))
                .post(Api.ROOT + "/imports/" + kind);
    }

    private byte[] bytes(SheetFormat format) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.open(out, format)) {
            for (var row : rows) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Ended send(SheetFormat format, byte[] content, String query) {
        var accepted = Api.ORGANISATION
                .request()
                .contentType(format.mediaType())
                .body(content)
                .post(Api.ROOT + "/imports/" + kind + "?" + query);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        var id = accepted.jsonPath().getString("id");
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var job = Api.ORGANISATION.get("/jobs/" + id).jsonPath();
            if (job.get("endedAt") != null) {
                return new Ended(job);
            }
            assertThat(Instant.now()).as("the import ends").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
