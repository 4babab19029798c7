package cn.hengjian.assessment.bulletin;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Prints bulletins; each printing is on the record. */
@ApplicationScoped
class PaperService {

    private static final Text OFFICE = new Text("县干部考核委员会", "Assessment Committee of the County");
    private static final Text INTERNAL = new Text("内部", "Internal");
    private static final Text DRAFT = new Text("草稿 未印发", "Draft, not issued");

    private final BulletinRepository bulletins;
    private final Documents documents;
    private final Audit audit;

    PaperService(BulletinRepository bulletins, Documents documents, Audit audit) {
        this.bulletins = bulletins;
        this.documents = documents;
        this.audit = audit;
    }

    PrintedDocument print(UUID id, Caller caller, Locale language) {
        var bulletin = bulletins.require(id, caller);
        var issued = bulletin.issuedOn();
        var head = issued == null
                ? new Letterhead(bulletin.title(), bulletin.number(), DRAFT, null, bulletin.writtenOn())
                : new Letterhead(bulletin.title(), bulletin.number(), INTERNAL, OFFICE, issued);
        var paragraphs = bulletin.text().in(language).lines().map(String::strip).filter(line -> !line.isEmpty());
        audit.record(caller, "bulletin-printed", "bulletin", id.toString(), Map.of());
        return documents.print(new BulletinPaper(issued == null, paragraphs.toList()), head, language);
    }
}
