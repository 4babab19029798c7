package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.crypto.FieldCipher;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The encrypted files. A file appears under its name when it is whole and on the disk; its parts are bound to it and to
 * their order, so that none can be exchanged.
 */
@ApplicationScoped
class EvidenceFolder {

    private static final int PART = 1 << 20;

    private final Path folder;
    private final FieldCipher cipher;

    EvidenceFolder(EvidenceConfig config, FieldCipher cipher) {
        this.folder = config.folder();
        this.cipher = cipher;
    }

    /** A service that could keep no evidence doesn't start. */
    void prepare(@Observes StartupEvent event) throws IOException {
        Files.createDirectories(folder);
    }

    void write(UUID id, Path plain) throws IOException {
        var file = path(id);
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(id + ".part");
        try {
            encrypt(id, plain, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void encrypt(UUID id, Path plain, Path target) throws IOException {
        try (var in = Files.newInputStream(plain);
                var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            int part = 0;
            for (var bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
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
    InputStream open(UUID id) throws IOException {
        var in = new DataInputStream(Files.newInputStream(path(id)));
        return new PartStream(in, (encrypted, part) -> cipher.decryptBytes(encrypted, place(id, part)));
    }

    void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    boolean holds(UUID id) {
        return Files.exists(path(id));
    }

    /** Every file that was written before a moment, drafts of a service that died among them. */
    void eachOlderThan(Instant moment, Consumer<Path> sink) throws IOException {
        try (var files = Files.find(
                folder,
                2,
                (_, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(moment))) {
            files.forEach(sink);
        }
    }

    /** Time-ordered ids begin alike and end at random. */
    private Path path(UUID id) {
        var name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static FieldCipher.Place place(UUID id, int part) {
        return new FieldCipher.Place("evidence_file", "content-" + part, id);
    }
}
