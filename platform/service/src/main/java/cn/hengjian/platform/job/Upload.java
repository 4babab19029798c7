package cn.hengjian.platform.job;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.spreadsheet.SheetLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a client sends, received whole into a temporary file, so that a slow client holds neither memory nor a
 * connection of the database.
 *
 * @param digest SHA-256 of the content
 */
public record Upload(Path file, byte[] digest) implements AutoCloseable {

    private static final long MAX_BYTES = SheetLimits.DEFAULT.maxBytes();

    private static final int BUFFER = 1 << 16;

    /**
     * Receives a body to its end.
     *
     * @throws ProblemException {@link HttpProblem#TOO_LARGE}, or {@link HttpProblem#UNREADABLE} if it breaks off
     */
    public static Upload receive(InputStream content) {
        return receive(content, MAX_BYTES);
    }

    /** Receives a body that has a limit of its own. */
    public static Upload receive(InputStream content, long maxBytes) {
        try {
            var file = Files.createTempFile("upload", null);
            try {
                return new Upload(file, copy(content, file, maxBytes));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException _) {
            throw new ProblemException(HttpProblem.UNREADABLE, new Text("上传中断，请重试", "The upload broke off; try again"));
        }
    }

    private static byte[] copy(InputStream content, Path file, long maxBytes) throws IOException {
        var digest = Sha256.start();
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            long total = 0;
            for (int n; (n = content.read(buffer)) >= 0; ) {
                total += n;
                if (total > maxBytes) {
                    throw new ProblemException(
                            HttpProblem.TOO_LARGE,
                            new Text("文件最多 %s 字节，请拆分后上传", "A file is at most %s bytes; split it").with(maxBytes));
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
