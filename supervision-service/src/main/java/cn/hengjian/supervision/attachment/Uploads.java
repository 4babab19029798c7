package cn.hengjian.supervision.attachment;

import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.evidence.EvidenceProblem;
import cn.hengjian.supervision.evidence.FileCheck;
import cn.hengjian.supervision.evidence.rules.FileType;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what somebody without an account uploads, before a letter names it. */
@ApplicationScoped
public class Uploads {

    private final AttachmentRepository attachments;
    private final AttachmentFolder folder;
    private final AttachmentConfig config;
    private final Terms terms;

    Uploads(AttachmentRepository attachments, AttachmentFolder folder, AttachmentConfig config, Terms terms) {
        this.attachments = attachments;
        this.folder = folder;
        this.config = config;
        this.terms = terms;
    }

    /**
     * Receives a file.
     *
     * @param mediaType as its sender declares it; the content has to agree
     */
    public UploadedView receive(InputStream body, @Nullable String mediaType) {
        var check = FileCheck.of(terms.inForce(), Attachments.POLICY);
        var type = check.type(mediaType);
        try (var upload = check.receive(body, type)) {
            return keep(upload, type);
        } catch (IOException _) {
            throw EvidenceProblem.notKept();
        }
    }

    @Transactional
    UploadedView keep(Upload upload, FileType type) throws IOException {
        if (attachments.countWaiting() >= config.mostWaiting()) {
            throw new ProblemException(
                    HttpProblem.TOO_MANY_REQUESTS,
                    new Text("等待使用的上传文件过多，请稍后再试", "Too many uploads wait to be used; try again later"));
        }
        // At random: who knows it may use the file, and the usual keys would tell the moment.
        var id = UUID.randomUUID();
        var size = Files.size(upload.file());
        var today = terms.today();
        attachments.insert(id, type.mediaType(), size, upload.digest(), today);
        try (var plain = upload.open()) {
            folder.write(id, plain);
        }
        return new UploadedView(id, type.mediaType(), size, today.plusDays(config.keepDays()));
    }
}
