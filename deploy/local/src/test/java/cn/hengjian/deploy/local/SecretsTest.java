package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatItGenerated() {
        var first = Secrets.open(file());
        var password = first.demoPassword("org.wang");
        var key = first.key("cursor");

        var second = Secrets.open(file());

        assertThat(second.demoPassword("org.wang")).isEqualTo(password);
        assertThat(second.key("cursor")).isEqualTo(key);
    }

    @Test
    void generatesWhatThePasswordPolicyAsksFor() {
        assertThat(Secrets.open(file()).demoPassword("org.wang"))
                .hasSize(20)
                .containsPattern("[A-Z]")
                .containsPattern("[a-z]")
                .containsPattern("[0-9]");
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        Secrets.open(file()).databasePassword("personnel");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void generatesAKeysetThatTinkReads() throws Exception {
        AeadConfig.register();
        var json = new String(Base64.getDecoder().decode(Secrets.open(file()).keyset()), StandardCharsets.UTF_8);

        var keyset =
                TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());

        assertThat(keyset.getAt(0).getKey().getParameters()).isEqualTo(PredefinedAeadParameters.AES256_GCM);
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}
