package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a scheme's indicators as the sheet that {@link SchemeImport} reads. */
@ApplicationScoped
class SchemeExport {

    private static final List<RowOutput.Column> COLUMNS = SchemeSheet.SCHEMA.columns().stream()
            .map(column -> new RowOutput.Column(column.code(), new Text(column.label(), column.code())))
            .toList();

    private static final Set<String> NUMBERS = Set.of("weight", "target", "allowance", "perUnit", "threshold");

    private final ObjectMapper mapper;

    SchemeExport(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(CreateScheme scheme, OutputStream out, ExportFormat format, Locale language) throws IOException {
        try (var output = RowOutput.open(out, format, COLUMNS, language, mapper)) {
            for (var indicator : scheme.indicators()) {
                output.row(cells(indicator));
            }
        }
    }

    private static List<@Nullable Object> cells(CreateScheme.IndicatorDraft indicator) {
        var cells = new ArrayList<@Nullable Object>();
        IndicatorCells.texts(indicator)
                .forEach((column, text) ->
                        cells.add(text != null && NUMBERS.contains(column) ? new BigDecimal(text) : text));
        return cells;
    }
}
