package cn.hengjian.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A session as bytes. The parts of a token are kept decoded, because deflate finds little in Base64: so even the tokens
 * of an account with a hundred units fit into a cookie.
 */
final class SessionForm {

    private static final byte VERSION = 1;

    private SessionForm() {}

    static byte[] write(Session session) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(session.id());
            out.writeUTF(session.subject());
            out.writeUTF(session.csrfToken());
            out.writeLong(session.loggedInAt().toEpochMilli());
            writeToken(out, session.accessToken());
            out.writeLong(session.renewAt().toEpochMilli());
            out.writeLong(session.accessEndsAt().toEpochMilli());
            writeToken(out, session.refreshToken());
            out.writeLong(session.endsAt().toEpochMilli());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The session; nothing if the bytes are those of another version. */
    static Optional<Session> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readByte() == VERSION
                    ? Optional.of(new Session(
                            in.readUTF(),
                            in.readUTF(),
                            in.readUTF(),
                            Instant.ofEpochMilli(in.readLong()),
                            readToken(in),
                            Instant.ofEpochMilli(in.readLong()),
                            Instant.ofEpochMilli(in.readLong()),
                            readToken(in),
                            Instant.ofEpochMilli(in.readLong())))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static void writeToken(DataOutputStream out, String token) throws IOException {
        var written = token.split("\\.", -1);
        var parts =
                Arrays.stream(written).flatMap(part -> decode(part).stream()).toList();
        if (parts.size() < written.length) {
            // No JWT of the usual writing: kept as it is, under a count that no JWT has.
            out.writeByte(0);
            writeBytes(out, token.getBytes(StandardCharsets.UTF_8));
            return;
        }
        out.writeByte(parts.size());
        for (var part : parts) {
            writeBytes(out, part);
        }
    }

    private static String readToken(DataInputStream in) throws IOException {
        var parts = in.readByte();
        if (parts == 0) {
            return new String(readBytes(in), StandardCharsets.UTF_8);
        }
        var token = new StringBuilder();
        for (var part = 0; part < parts; part++) {
            token.append(part == 0 ? "" : ".").append(encode(readBytes(in)));
        }
        return token.toString();
    }

    /** The bytes, if writing them again gives the same characters. */
    private static Optional<byte[]> decode(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            return encode(bytes).equals(part) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
