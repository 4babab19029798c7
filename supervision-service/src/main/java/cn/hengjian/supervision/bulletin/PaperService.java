package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.supervision.paper.OfficialPapers;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Prints bulletins. */
@ApplicationScoped
class PaperService {

    private final BulletinRepository bulletins;
    private final OfficialPapers papers;

    PaperService(BulletinRepository bulletins, OfficialPapers papers) {
        this.bulletins = bulletins;
        this.papers = papers;
    }

    PrintedDocument print(UUID id, Reader reader) {
        var bulletin = bulletins.require(id, reader);
        var issued = bulletin.issuedOn();
        var head = issued == null
                ? OfficialPapers.draft(bulletin.title(), bulletin.number(), bulletin.writtenOn())
                : OfficialPapers.issued(bulletin.title(), bulletin.number(), OfficialPapers.INTERNAL, issued);
        return papers.print(
                new BulletinPaper(issued == null, OfficialPapers.paragraphs(reader.read(bulletin.text()))),
                head,
                reader,
                "bulletin",
                id);
    }
}
