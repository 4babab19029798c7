package cn.hengjian.supervision.attachment;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.evidence.EvidenceProblem;
import cn.hengjian.supervision.evidence.rules.FileName;
import cn.hengjian.supervision.evidence.rules.FileType;
import cn.hengjian.supervision.terms.Terms;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What letters bring along. It is tied to the keyed hash of a letter's receipt code, so that it stays with the letter
 * whatever that turns out to be; only an accusation takes it away. Who may read a letter is for the feature to say that
 * has it.
 */
@ApplicationScoped
public class Attachments {

    static final String POLICY = "attachment";

    private final AttachmentRepository attachments;
    private final AttachmentFolder folder;
    private final AttachmentConfig config;
    private final List<AttachmentStore> stores;
    private final Terms terms;

    Attachments(
            AttachmentRepository attachments,
            AttachmentFolder folder,
            AttachmentConfig config,
            @All List<AttachmentStore> stores,
            Terms terms) {
        this.attachments = attachments;
        this.folder = folder;
        this.config = config;
        this.stores = List.copyOf(stores);
        this.terms = terms;
    }

    /** Takes over a file of a letter. */
    @FunctionalInterface
    public interface Taker {
        void take(AttachmentView file, InputStream content) throws IOException;
    }

    /**
     * Ties uploads to a letter, in their order.
     *
     * @param withMessage they come with a message, after the letter
     * @param pointer JSON pointer of the list that names them
     * @throws ProblemException {@link HttpProblem#INVALID_CONTENT} naming each that is unknown, expired, used or ill-named
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tie(byte[] receipt, List<NamedFile> named, boolean withMessage, String pointer) {
        if (named.isEmpty()) {
            return;
        }
        requireRoom(receipt, named.size(), pointer);
        var waiting = attachments.lockWaiting(
                named.stream().map(NamedFile::id).toList(), terms.today().minusDays(config.keepDays()));
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < named.size(); i++) {
            var file = named.get(i);
            var type = FileType.ofMediaType(waiting.get(file.id()));
            if (type.isEmpty() || !seen.add(file.id())) {
                violations.add(unusable(pointer + "/" + i + "/id"));
                continue;
            }
            var name = FileName.orUsual(file.name(), type.get());
            var objection = FileName.objection(name, type.get());
            if (objection.isPresent()) {
                violations.add(Violation.at(pointer + "/" + i + "/name", "file-name", objection.get()));
            } else if (violations.isEmpty()) {
                attachments.tie(file.id(), receipt, name, withMessage);
            }
        }
        EvidenceProblem.requireUsable(violations);
    }

    private void requireRoom(byte[] receipt, int more, String pointer) {
        int most = terms.inForce().integer(POLICY + ".maxPerLetter");
        int had = stores.stream().mapToInt(store -> store.count(receipt)).sum();
        if (had + more > most) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            pointer,
                            "too-many",
                            new Text(
                                            "一件来信及其补充最多附 %s 个文件，已有 %s 个",
                                            "A letter has %s files at most with what is added to it; it has %s already")
                                    .with(most, had)));
        }
    }

    private static Violation unusable(String pointer) {
        return Violation.at(
                pointer,
                "unusable-file",
                new Text(
                        "没有这个文件，或者已过期、已用于他处；请重新上传",
                        "There is no such file, or it has expired or is used elsewhere; upload it again"));
    }

    /** The files of a letter, in order. */
    public List<AttachmentView> list(byte[] receipt) {
        return attachments.list(receipt);
    }

    /** Opens a file of a letter. */
    public AttachmentContent open(byte[] receipt, UUID file) {
        var found = attachments.find(receipt, file).orElseThrow(ProblemException::absent);
        try {
            return new AttachmentContent(found, folder.openIntact(file, found.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the files of a letter over; nothing of them stays here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(byte[] receipt, Taker taker) {
        var files = attachments.list(receipt);
        for (var file : files) {
            try (var content = folder.openIntact(file.id(), file.sha256())) {
                taker.take(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder.deleteOnceCommitted(file.id());
        }
        attachments.delete(files.stream().map(AttachmentView::id).toList());
    }

    /** Takes a file of a letter back that was handed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(byte[] receipt, AttachmentView file, InputStream content, LocalDate receivedOn)
            throws IOException {
        var id = UUID.randomUUID();
        attachments.insert(id, file.mediaType(), file.size(), HexFormat.of().parseHex(file.sha256()), receivedOn);
        attachments.tie(id, receipt, file.name(), file.withMessage());
        folder.write(id, content);
    }
}
