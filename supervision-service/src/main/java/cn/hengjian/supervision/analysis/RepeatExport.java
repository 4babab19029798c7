package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.sight.Reader;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The groups of a repeat rate as rows. */
@ApplicationScoped
class RepeatExport {

    private static final List<RowOutput.Column> COLUMNS = List.of(
            new RowOutput.Column("code", new Text("代码", "Code")),
            new RowOutput.Column("name", new Text("名称", "Name")),
            new RowOutput.Column("closed", new Text("办结数", "Closed")),
            new RowOutput.Column("repeated", new Text("复发数", "Came back")),
            new RowOutput.Column("running", new Text("观察期内", "Time still runs")));

    private final ObjectMapper mapper;

    RepeatExport(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(RepeatView view, OutputStream out, ExportFormat format, Reader reader) throws IOException {
        try (var output = RowOutput.open(out, format, COLUMNS, reader.language(), mapper)) {
            for (var group : view.groups()) {
                var figures = group.figures();
                output.row(
                        List.of(group.code(), group.name(), figures.closed(), figures.repeated(), figures.running()));
            }
        }
    }
}
