package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks an archive into the cache once; several launchers and test runs may ask for it at the same time. */
final class Archive {
    /** Fills an empty folder. */
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    private Archive() {}

    /** The folder, filled if it wasn't there; a filling that was broken off is never taken for a whole one. */
    static Path once(Path folder, Filling filling) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        var lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                var draft = folder.resolveSibling(folder.getFileName() + ".new");
                Folders.delete(draft);
                Files.createDirectories(draft);
                filling.fill(draft);
                Files.move(draft, folder);
            }
        }
        return folder;
    }

    /** The archive whose name begins so, copied there by the build. */
    static Path find(Path parts, String beginning) throws IOException {
        if (Files.isDirectory(parts)) {
            try (var files = Files.list(parts)) {
                var found = files.filter(file -> file.getFileName().toString().startsWith(beginning))
                        .max(Path::compareTo);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new StartFailure("%s* is not in %s: build it with mvn -B -DskipTests package -pl deploy/local"
                .formatted(beginning, parts));
    }

    /** Unpacks the compressed tar archive that a jar holds. */
    static void unpackTarInJar(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar));
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(zip.getInputStream(entry))))) {
                unpack(tar, folder);
            }
        }
    }

    /** Unpacks a zip without its outermost folder. */
    static void unpackZip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                int slash = entry.getName().indexOf('/');
                var target = inside(folder, entry.getName().substring(slash + 1));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    try (var content = zip.getInputStream(entry)) {
                        write(content, target);
                    }
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = inside(folder, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                write(tar, target);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static void write(InputStream content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("archive entry leaves its folder: " + name);
        }
        return target;
    }
}
