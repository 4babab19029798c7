package cn.hengjian.supervision.paper;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prints what the supervision office writes to others, and writes down who had it printed. */
@ApplicationScoped
public class OfficialPapers {

    /** Who signs. */
    public static final Text OFFICE = new Text("县委县政府督查室", "Supervision Office of the County");

    /** The mark of what holds for whom it reached. */
    public static final Text INTERNAL = new Text("内部", "Internal");

    private static final Text DRAFT = new Text("草稿 未印发", "Draft, not issued");

    private final Documents documents;
    private final Audit audit;

    OfficialPapers(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * The letterhead of what the office has issued.
     *
     * @param mark stands on every page: {@link #INTERNAL}, or that the paper no longer holds
     */
    public static Letterhead issued(Text title, String number, Text mark, LocalDate date) {
        return new Letterhead(title, number, mark, OFFICE, date);
    }

    /** The letterhead of what is not issued: every page says so, and nobody has signed it. */
    public static Letterhead draft(Text title, String number, LocalDate date) {
        return new Letterhead(title, number, DRAFT, null, date);
    }

    /**
     * Prints a paper in the reader's language. The caller has made sure that the reader may see its subject.
     *
     * @param subjectType what the paper is about, as the audit log calls it
     */
    public PrintedDocument print(
            TemplateInstance text, Letterhead head, Reader reader, String subjectType, UUID subject) {
        var printed = documents.print(text, head, reader.language());
        audit.record(reader.caller(), "paper-printed", subjectType, subject.toString(), Map.of());
        return printed;
    }

    /** What somebody wrote in lines, as the paragraphs that they are. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
