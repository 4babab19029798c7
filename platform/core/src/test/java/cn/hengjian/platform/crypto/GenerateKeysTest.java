package cn.hengjian.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.page.SignedCursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GenerateKeysTest {

    @Test
    void printsKeysThatWork() throws IOException {
        var printed = new ByteArrayOutputStream();
        var console = System.out;

        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            GenerateKeys.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        var keys = new Properties();
        keys.load(new StringReader(printed.toString(StandardCharsets.UTF_8)));
        assertThat(keys.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "crypto.keyset",
                        "crypto.lookup-key",
                        "cursor.key",
                        "crypto.identity-keyset",
                        "crypto.identity-lookup-key");
        var cipher = FieldCipher.ofKeyset(keys.getProperty("crypto.keyset"));
        var place = new FieldCipher.Place("t", "c", new UUID(0, 0));
        assertThat(cipher.decrypt(cipher.encrypt("a", place), place)).isEqualTo("a");
        assertThat(LookupHash.ofKey(keys.getProperty("crypto.lookup-key")).of("c", "v"))
                .hasSize(32);
        var cursors = SignedCursor.ofKey(keys.getProperty("cursor.key"));
        assertThat(cursors.decode("p", cursors.encode("p", "x"))).isEqualTo("x");
    }
}
