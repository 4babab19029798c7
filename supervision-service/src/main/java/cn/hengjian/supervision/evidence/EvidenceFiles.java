package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files as evidence, for every feature: received first, then named by the command that they prove something for. A file
 * belongs to one subject, which is any id that a feature chooses, and is deleted only while it belongs to none.
 */
@ApplicationScoped
public class EvidenceFiles {

    private final EvidenceReception reception;
    private final EvidenceRepository files;
    private final EvidenceFolder folder;
    private final EvidenceConfig config;
    private final Audit audit;
    private final Clock clock;

    EvidenceFiles(
            EvidenceReception reception,
            EvidenceRepository files,
            EvidenceFolder folder,
            EvidenceConfig config,
            Audit audit,
            Clock clock) {
        this.reception = reception;
        this.files = files;
        this.folder = folder;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Receives a file of a caller.
     *
     * @param name as its sender calls it
     * @param mediaType as its sender declares it; the content has to agree
     */
    public EvidenceFileView receive(
            InputStream body, @Nullable String name, @Nullable String mediaType, Caller caller) {
        return reception.receive(body, name, mediaType, owner(caller), caller);
    }

    /** The caller's own upload; anybody else's is absent. */
    public EvidenceFileView require(UUID id, Caller caller) {
        return files.find(id, owner(caller)).orElseThrow(ProblemException::absent);
    }

    /**
     * Names files as evidence of a subject, in their order.
     *
     * @param pointer JSON pointer of the list that names them
     * @throws ProblemException {@link HttpProblem#INVALID_CONTENT} naming each file that is unknown, not the caller's,
     *     expired, named twice or used elsewhere
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(UUID subject, List<UUID> named, Caller caller, String pointer) {
        if (named.isEmpty()) {
            return;
        }
        var attached =
                files.attach(subject, named, owner(caller), clock.instant().minus(config.keepUnattached()));
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < named.size(); i++) {
            if (!attached.contains(named.get(i)) || !seen.add(named.get(i))) {
                violations.add(EvidenceProblem.unusable(pointer + "/" + i));
            }
        }
        EvidenceProblem.requireUsable(violations);
    }

    /** The files of a subject, in order. */
    public List<EvidenceFileView> list(UUID subject) {
        return list(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** The files of each subject that has any, in order. */
    public Map<UUID, List<EvidenceFileView>> list(Collection<UUID> subjects) {
        return files.list(subjects);
    }

    /** Opens a file of a subject that the caller may read, and writes down that it was read. */
    public EvidenceContent open(UUID subject, UUID file, Caller caller) {
        return open(List.of(subject), file, caller);
    }

    /** Opens a file of one of these subjects. */
    public EvidenceContent open(Collection<UUID> subjects, UUID file, Caller caller) {
        var found = files.find(file, subjects).orElseThrow(ProblemException::absent);
        try {
            var content = new EvidenceContent(found, folder.openIntact(file, found.sha256()));
            audit.record(caller, "evidence-read", "evidence-file", file.toString(), Map.of());
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String owner(Caller caller) {
        return "caller:" + caller.subject();
    }
}
