package cn.hengjian.platform.sample;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;

/** A printed note with lines in a table. */
@CheckedTemplate(basePath = "sample")
public record NoteSheet(String addressee, Text opening, LocalDate due, List<String> lines)
        implements TemplateInstance {}
