package cn.hengjian.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RowOutputTest {

    private static final List<RowOutput.Column> COLUMNS = List.of(
            new RowOutput.Column("number", new Text("编号", "Number")),
            new RowOutput.Column("days", new Text("天数", "Days")));

    /** Counts how often what was written is sent on. */
    private static final class Counting extends ByteArrayOutputStream {

        private int flushes;

        @Override
        public void flush() {
            flushes++;
        }
    }

    @Test
    void writesALineOfJsonForEachRow() throws IOException {
        var out = new Counting();

        try (var rows = RowOutput.open(out, ExportFormat.NDJSON, COLUMNS, Locale.ENGLISH, new ObjectMapper())) {
            rows.row(List.of("C000001", 7));
            rows.row(Arrays.asList("C000002", null));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":\"C000001\",\"days\":7}\n{\"number\":\"C000002\",\"days\":null}\n");
    }

    @Test
    void sendsWhatWasWrittenAtTheEndAndNotCellByCell() throws IOException {
        var out = new Counting();

        try (var rows = RowOutput.open(out, ExportFormat.NDJSON, COLUMNS, Locale.ENGLISH, new ObjectMapper())) {
            for (int i = 0; i < 1_000; i++) {
                rows.row(List.of("C000001", i));
            }
        }

        assertThat(out.flushes).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1_000);
    }
}
