package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.StartFailure;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords and keys of one suite. Each is generated when first asked for and kept in a file that only its owner
 * can read.
 */
public final class Secrets {
    /** No look-alikes such as 0 and O: people type these. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 20;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final TreeMap<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets open(Path file) {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new StartFailure("cannot read " + file + ": " + e.getMessage(), e);
            }
            properties.stringPropertyNames().forEach(name -> secrets.values.put(name, properties.getProperty(name)));
        }
        return secrets;
    }

    /** Secrets that are known beforehand and kept nowhere; for throw-away tests. */
    static Secrets of(String name, String value) {
        var secrets = new Secrets(Path.of("/dev/null"));
        secrets.values.put(name, value);
        return secrets;
    }

    /** The password of a database role. */
    public String databasePassword(String role) {
        return secret("database." + role + ".password", this::randomPassword);
    }

    /** The password of a demo user. */
    public String demoPassword(String user) {
        return secret("demo.password." + user, this::randomPassword);
    }

    /** What a demo administrator's one-time passwords are computed from, in Base32. */
    public String demoOneTimeSecret(String user) {
        return secret("demo.otp." + user, () -> OneTimePassword.randomSecret(random));
    }

    /** The password of Keycloak's own administrator. */
    public String keycloakAdminPassword() {
        return secret("keycloak.admin.password", this::randomPassword);
    }

    /** The secret of a confidential client of the realm. */
    public String clientSecret(String client) {
        return secret("client." + client + ".secret", this::randomPassword);
    }

    /** The private key of a client of the realm that has no secret. */
    ClientKey clientKey(String client) {
        return new ClientKey(secret("client." + client + ".key", ClientKey::generate));
    }

    /** 32 random bytes in Base64. */
    public String key(String name) {
        return secret("key." + name, () -> {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    /** A Tink keyset of one AES-256-GCM key, as JSON in Base64. */
    public String keyset() {
        return secret("keyset", Secrets::randomKeyset);
    }

    /** Another, with which only the accusations and their senders are encrypted. */
    public String identityKeyset() {
        return secret("identity-keyset", Secrets::randomKeyset);
    }

    @Override
    public String toString() {
        return "Secrets in " + file;
    }

    private synchronized String secret(String name, Supplier<String> generator) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var fresh = generator.get();
        values.put(name, fresh);
        save();
        return fresh;
    }

    private String randomPassword() {
        while (true) {
            var password = random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                    .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                    .collect(Collectors.joining());
            // The realm's password policy wants one of each.
            if (Stream.of("[A-Z]", "[a-z]", "[0-9]")
                    .allMatch(kind -> Pattern.compile(kind).matcher(password).find())) {
                return password;
            }
        }
    }

    private static String randomKeyset() {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot generate a keyset", e);
        }
    }

    private void save() {
        var lines = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
