package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.evidence.rules.FileName;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes uploads in: received whole, checked, encrypted, and then only told of. */
@ApplicationScoped
class EvidenceReception {

    private static final Logger LOG = Logger.getLogger(EvidenceReception.class);

    private final EvidenceRepository files;
    private final EvidenceFolder folder;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    EvidenceReception(EvidenceRepository files, EvidenceFolder folder, Terms terms, Audit audit, Clock clock) {
        this.files = files;
        this.folder = folder;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    EvidenceFileView receive(
            InputStream body, @Nullable String givenName, @Nullable String mediaType, String owner, Caller caller) {
        var policy = terms.inForce();
        var check = FileCheck.of(policy, "evidence");
        var type = check.type(mediaType);
        var name = FileName.orUsual(givenName, type);
        FileName.objection(name, type).ifPresent(why -> {
            throw EvidenceProblem.nameRefused(why);
        });
        try (var upload = check.receive(body, type)) {
            var file = new EvidenceFileView(
                    TimeOrderedId.next(),
                    name,
                    type.mediaType(),
                    Files.size(upload.file()),
                    HexFormat.of().formatHex(upload.digest()),
                    clock.instant());
            return keep(file, upload, owner, caller, policy.integer("evidence.maxUnused"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    EvidenceFileView keep(EvidenceFileView file, Upload upload, String owner, Caller caller, int mostUnused) {
        if (files.countUnused(owner) >= mostUnused) {
            throw EvidenceProblem.tooManyUnused(mostUnused);
        }
        files.insert(file, owner);
        audit.record(caller, "evidence-received", "evidence-file", file.id().toString(), Map.of());
        try (var plain = upload.open()) {
            folder.write(file.id(), plain);
        } catch (IOException e) {
            LOG.errorf(
                    "evidence file %s can't be written: %s",
                    file.id(), e.getClass().getSimpleName());
            throw EvidenceProblem.notKept();
        }
        return file;
    }
}
