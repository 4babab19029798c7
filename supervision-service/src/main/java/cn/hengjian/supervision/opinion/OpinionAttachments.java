package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.attachment.AttachmentContent;
import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.attachment.Attachments;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came with opinions: for who reads their texts, and what came with messages for who reads those. */
@ApplicationScoped
class OpinionAttachments {

    private final Database database;
    private final Attachments attachments;
    private final Audit audit;

    OpinionAttachments(Database database, Attachments attachments, Audit audit) {
        this.database = database;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** Of the opinion with a receipt code that the reader may see. */
    List<AttachmentView> of(byte[] receipt, Reader reader) {
        boolean office = OpinionSight.isOffice(reader);
        return attachments.list(receipt).stream()
                .filter(file -> office || !file.withMessage())
                .toList();
    }

    AttachmentContent open(UUID id, UUID file, Reader reader) {
        var receipt = database.find(
                        Sql.of("SELECT o.receipt FROM opinion o JOIN unit u ON u.id = o.unit_id WHERE o.id = ?", id)
                                .and(OpinionSight.of(reader)),
                        row -> row.bytes("receipt"))
                .orElseThrow(ProblemException::absent);
        if (of(receipt, reader).stream().noneMatch(seen -> seen.id().equals(file))) {
            throw ProblemException.absent();
        }
        var content = attachments.open(receipt, file);
        audit.record(reader.caller(), "opinion-attachment-read", "opinion", id.toString(), Map.of());
        return content;
    }
}
