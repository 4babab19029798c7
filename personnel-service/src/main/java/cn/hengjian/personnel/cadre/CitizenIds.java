package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.identifier.CitizenId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Citizen ids as they are kept: encrypted for their row, and hashed with a key to keep them unique. */
@ApplicationScoped
public class CitizenIds {

    private static final String COLUMN = "citizen_id";

    private final FieldCipher cipher;
    private final LookupHash hash;

    CitizenIds(FieldCipher cipher, LookupHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    byte[] encrypt(CitizenId id, UUID cadre) {
        return cipher.encrypt(id.value(), place(cadre));
    }

    byte[] hash(CitizenId id) {
        return hash.of(COLUMN, id.value());
    }

    public CitizenId decrypt(byte[] ciphertext, UUID cadre) {
        return switch (CitizenId.parse(cipher.decrypt(ciphertext, place(cadre)))) {
            case Checked.Valid<CitizenId>(var id) -> id;
            case Checked.Refused<CitizenId>(var code, var _) ->
                throw new IllegalStateException("a stored citizen id is bad: " + code);
        };
    }

    private static FieldCipher.Place place(UUID cadre) {
        return new FieldCipher.Place("cadre", COLUMN, cadre);
    }
}
