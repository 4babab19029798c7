package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.evidence.rules.FileName;
import cn.hengjian.supervision.evidence.rules.FileType;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final TransactionSynchronizationRegistry transactions;

    EvidenceReception(
            EvidenceRepository files,
            EvidenceFolder folder,
            Terms terms,
            Audit audit,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.files = files;
        this.folder = folder;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    EvidenceFileView receive(
            InputStream body,
            @Nullable String givenName,
            @Nullable String mediaType,
            String owner,
            @Nullable Caller caller) {
        var policy = terms.inForce();
        var accepted = accepted(policy);
        var type = FileType.ofMediaType(mediaType)
                .filter(accepted::contains)
                .orElseThrow(() -> EvidenceProblem.typeRefused(accepted));
        var name = FileName.orUsual(givenName, type);
        FileName.objection(name, type).ifPresent(why -> {
            throw EvidenceProblem.nameRefused(why);
        });
        try (var upload = Upload.receive(body, policy.integer("evidence.maxBytes"))) {
            long size = Files.size(upload.file());
            if (size == 0 || !ContentCheck.matches(type, upload.file())) {
                throw EvidenceProblem.contentRefused(type, accepted);
            }
            var file = new EvidenceFileView(
                    TimeOrderedId.next(),
                    name,
                    type.mediaType(),
                    size,
                    HexFormat.of().formatHex(upload.digest()),
                    clock.instant());
            return keep(file, upload.file(), owner, caller, policy.integer("evidence.maxUnused"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    EvidenceFileView keep(EvidenceFileView file, Path plain, String owner, @Nullable Caller caller, int mostUnused) {
        if (files.countUnused(owner) >= mostUnused) {
            throw EvidenceProblem.tooManyUnused(mostUnused);
        }
        files.insert(file, owner);
        if (caller != null) {
            audit.record(caller, "evidence-received", "evidence-file", file.id().toString(), Map.of());
        }
        try {
            deleteUnlessCommitted(file.id());
            folder.write(file.id(), plain);
        } catch (IOException e) {
            LOG.errorf(
                    "evidence file %s can't be written: %s",
                    file.id(), e.getClass().getSimpleName());
            throw new ProblemException(
                    HttpProblem.UNAVAILABLE, new Text("暂时无法保存文件，请稍后重试", "The file can't be kept now; try again later"));
        }
        return file;
    }

    private static Set<FileType> accepted(PolicyPack policy) {
        var accepted = EnumSet.noneOf(FileType.class);
        policy.words("evidence.types").forEach(type -> accepted.add(FileType.valueOf(type)));
        return accepted;
    }

    private void deleteUnlessCommitted(UUID id) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    try {
                        folder.delete(id);
                    } catch (IOException e) {
                        // The upkeep finds it: no row names it.
                        LOG.warnf(
                                "evidence file %s waits for the upkeep: %s",
                                id, e.getClass().getSimpleName());
                    }
                }
            }
        });
    }

    /** Reads a file whole and compares it with what was received. */
    void requireIntact(EvidenceFileView file) throws IOException {
        var digest = Sha256.start();
        try (var content = folder.open(file.id());
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IllegalStateException("evidence file " + file.id() + " is not what was received");
        }
    }
}
