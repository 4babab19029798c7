package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.Sha256;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Encrypted files. A file appears under its name when it is whole and on the disk; its parts are bound to it and to
 * their order, so that none can be exchanged.
 */
public class EncryptedFolder {

    private static final Logger LOG = Logger.getLogger(EncryptedFolder.class);
    private static final int PART = 1 << 20;
    private static final int BATCH = 500;
    private static final String DRAFT = ".part";

    private final Path folder;
    private final FieldCipher cipher;
    private final String table;
    private final TransactionSynchronizationRegistry transactions;

    /**
     * A folder.
     *
     * @param table holds the rows that name the files, to which their parts are bound
     */
    public EncryptedFolder(
            Path folder, FieldCipher cipher, String table, TransactionSynchronizationRegistry transactions) {
        this.folder = folder;
        this.cipher = cipher;
        this.table = table;
        this.transactions = transactions;
    }

    /** Makes the folder, so that a service that could keep no files doesn't start. */
    public void create() throws IOException {
        Files.createDirectories(folder);
    }

    /** Keeps a file if the transaction is committed. */
    public void write(UUID id, InputStream plain) throws IOException {
        deleteIf(id, status -> status != Status.STATUS_COMMITTED);
        var file = path(id);
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(id + DRAFT);
        try {
            encrypt(id, plain, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void encrypt(UUID id, InputStream plain, Path target) throws IOException {
        try (var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            int part = 0;
            for (var bytes = plain.readNBytes(PART); bytes.length > 0; bytes = plain.readNBytes(PART)) {
                var encrypted = cipher.encrypt(bytes, place(id, part++));
                out.writeInt(encrypted.length);
                out.write(encrypted);
            }
            out.flush();
            // A row that names the file may be committed next; it must not outlive the file in a crash.
            channel.force(true);
        }
    }

    /** The plain content, part by part; a part that was changed fails, a missing one shows in the hash. */
    private InputStream open(UUID id) throws IOException {
        var in = new DataInputStream(Files.newInputStream(path(id)));
        return new PartStream(in, (encrypted, part) -> cipher.decryptBytes(encrypted, place(id, part)));
    }

    /** Opens a file that was read whole before: an answer that has begun can't be taken back. */
    public InputStream openIntact(UUID id, String sha256) throws IOException {
        var digest = Sha256.start();
        try (var content = open(id);
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IllegalStateException("file " + id + " is not what was received");
        }
        return open(id);
    }

    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Deletes a file if the transaction is committed, which takes its row away. */
    public void deleteOnceCommitted(UUID id) {
        deleteIf(id, status -> status == Status.STATUS_COMMITTED);
    }

    private void deleteIf(UUID id, IntPredicate outcome) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (outcome.test(status)) {
                    try {
                        delete(id);
                    } catch (IOException e) {
                        // The upkeep finds it: no row names it.
                        LOG.warnf(
                                "file %s waits for the upkeep: %s",
                                id, e.getClass().getSimpleName());
                    }
                }
            }
        });
    }

    /**
     * Deletes files that no row names because the service died while writing, and the drafts of such.
     *
     * @param before what was written since is left alone: its row may be about to be committed
     * @param known which of these ids a row names
     */
    public void deleteStrays(Instant before, UnaryOperator<Set<UUID>> known) throws IOException {
        var batch = new ArrayList<Path>();
        try (var files = Files.find(
                folder,
                2,
                (_, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(before))) {
            for (var file : (Iterable<Path>) files::iterator) {
                batch.add(file);
                if (batch.size() == BATCH) {
                    deleteUnnamed(batch, known);
                    batch.clear();
                }
            }
        }
        deleteUnnamed(batch, known);
    }

    private static void deleteUnnamed(List<Path> batch, UnaryOperator<Set<UUID>> known) throws IOException {
        var whole = new HashMap<UUID, Path>();
        for (var file : batch) {
            var name = file.getFileName().toString();
            if (name.endsWith(DRAFT)) {
                Files.deleteIfExists(file);
            } else {
                whole.put(UUID.fromString(name), file);
            }
        }
        whole.keySet().removeAll(known.apply(Set.copyOf(whole.keySet())));
        for (var file : whole.values()) {
            Files.deleteIfExists(file);
        }
    }

    /** Ids end at random, also those that begin with the time. */
    private Path path(UUID id) {
        var name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private FieldCipher.Place place(UUID id, int part) {
        return new FieldCipher.Place(table, "content-" + part, id);
    }
}
