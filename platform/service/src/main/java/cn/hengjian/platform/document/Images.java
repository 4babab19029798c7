package cn.hengjian.platform.document;

import cn.hengjian.platform.crypto.Sha256;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pictures that were given along with a text: all that the renderer is let have. */
final class Images implements FSStreamFactory {

    static final String SCHEME = "image";

    private static final String PREFIX = SCHEME + ":";

    private final SortedMap<String, byte[]> byName;

    Images(Map<String, byte[]> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /** Whether an address names one of them. */
    boolean has(@Nullable String uri) {
        return uri != null && uri.startsWith(PREFIX) && byName.containsKey(uri.substring(PREFIX.length()));
    }

    @Override
    public FSStream getUrl(String uri) {
        var content = byName.getOrDefault(uri.substring(PREFIX.length()), new byte[0]);
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    /** A digest of a text and of them. */
    byte[] digestWith(String text) {
        var digest = Sha256.start();
        digest.update(Sha256.of(text));
        byName.forEach((name, content) -> {
            digest.update(Sha256.of(name));
            digest.update(Sha256.of(content));
        });
        return digest.digest();
    }
}
