package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.paper.OfficialPapers;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Prints the notice of an order. */
@ApplicationScoped
class NoticeService {

    private static final Text TITLE = new Text("整改通知书", "Rectification notice");
    private static final Text WITHDRAWN = new Text("已撤回", "Withdrawn");

    private final NoticeRepository notices;
    private final OfficialPapers papers;

    NoticeService(NoticeRepository notices, OfficialPapers papers) {
        this.notices = notices;
        this.papers = papers;
    }

    PrintedDocument print(UUID id, Reader reader) {
        var notice = notices.require(id, reader);
        var mark = notice.withdrawn() ? WITHDRAWN : OfficialPapers.INTERNAL;
        return papers.print(
                notice,
                OfficialPapers.issued(TITLE, notice.number(), mark, notice.issuedOn()),
                reader,
                "rectification-order",
                id);
    }
}
