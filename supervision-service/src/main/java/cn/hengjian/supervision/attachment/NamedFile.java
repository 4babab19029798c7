package cn.hengjian.supervision.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a letter or a message brings along. Its name comes here and not with the upload: names tell what a file is
 * about, and addresses and headers are what proxies write into logs.
 *
 * @param id that the upload gave
 * @param name as its sender calls it
 */
public record NamedFile(
        @NotNull UUID id,
        @Nullable @Size(min = 1, max = 200) String name) {

    @Override
    public String toString() {
        return "NamedFile[…]";
    }
}
