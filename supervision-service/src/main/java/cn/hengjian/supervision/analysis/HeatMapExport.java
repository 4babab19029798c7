package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.sight.Reader;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cells of a heat map as rows. */
@ApplicationScoped
class HeatMapExport {

    private static final List<RowOutput.Column> COLUMNS = List.of(
            new RowOutput.Column("unit", new Text("单位代码", "Unit code")),
            new RowOutput.Column("unitName", new Text("单位名称", "Unit")),
            new RowOutput.Column("month", new Text("月份", "Month")),
            new RowOutput.Column("wind", new Text("作风代码", "Wind code")),
            new RowOutput.Column("windName", new Text("作风", "Wind")),
            new RowOutput.Column("minor", new Text("轻微", "Minor")),
            new RowOutput.Column("general", new Text("一般", "General")),
            new RowOutput.Column("major", new Text("重大", "Major")),
            new RowOutput.Column("findings", new Text("问题合计", "Findings")),
            new RowOutput.Column("weight", new Text("加权值", "Weight")),
            new RowOutput.Column("opinions", new Text("群众意见", "Opinions")),
            new RowOutput.Column("claims", new Text("群众诉求", "Claims")),
            new RowOutput.Column("fewer", new Text("另有少量未列", "Few left out")));

    private final ObjectMapper mapper;

    HeatMapExport(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(HeatMapView map, OutputStream out, ExportFormat format, Reader reader) throws IOException {
        var names = map.winds().stream().collect(Collectors.toMap(HeatMapView.Wind::code, Function.identity()));
        try (var output = RowOutput.open(out, format, COLUMNS, reader.language(), mapper)) {
            for (var unit : map.units()) {
                for (var cell : unit.cells()) {
                    var wind = names.get(cell.wind());
                    output.row(Arrays.asList(
                            unit.unit(),
                            unit.unitName(),
                            cell.month(),
                            cell.wind(),
                            wind == null ? null : wind.name(),
                            cell.minor(),
                            cell.general(),
                            cell.major(),
                            cell.findings(),
                            cell.weight(),
                            cell.opinions(),
                            cell.claims(),
                            cell.fewer()));
                }
            }
        }
    }
}
