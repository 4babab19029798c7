package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.contact.rules.Nature;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.crypto.Masks;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a link is with, as it is kept. Of a private person there is the name only: encrypted for its row, shown
 * by its first character, and hashed with a key to find the same person again.
 */
@ApplicationScoped
class Targets {

    private final Database database;
    private final FieldCipher cipher;
    private final LookupHash hash;

    Targets(Database database, FieldCipher cipher, LookupHash hash) {
        this.database = database;
        this.cipher = cipher;
        this.hash = hash;
    }

    /** A target, as it is written down. */
    record Target(Nature nature, UUID place, @Nullable String shownName, byte @Nullable [] personName, byte[] key) {

        @Override
        public String toString() {
            return "Target[" + nature + "]";
        }
    }

    private record Place(UUID id, String kind) {}

    /** Reads the target of a request for the row of a new link. */
    Target read(AssignContact command, ContactPolicy policy, UUID link) {
        if (!policy.allTypes().contains(command.type())) {
            throw ContactProblem.invalid(
                    "/type",
                    "unknown-code",
                    new Text("没有此类型；可用：%s", "There is no such type; there are: %s")
                            .with(String.join(", ", policy.allTypes())));
        }
        var nature = policy.nature(command.type());
        var place = place(command.placeCode(), nature);
        var name = name(command.name(), nature);
        return new Target(
                nature,
                place.id(),
                name == null ? null : nature == Nature.PERSON ? Masks.name(name) : name,
                nature == Nature.PERSON && name != null ? cipher.encrypt(name, row(link)) : null,
                hash.of("contact-target", command.type() + " " + place.id() + " " + (name == null ? "" : name)));
    }

    String open(byte[] personName, UUID link) {
        return cipher.decrypt(personName, row(link));
    }

    private Place place(String code, Nature nature) {
        return database.find(
                        Sql.of("SELECT id, kind FROM unit WHERE code = ? AND status = 'ACTIVE'", code),
                        row -> new Place(row.uuid("id"), row.text("kind")))
                .filter(found -> nature.accepts(found.kind()))
                .orElseThrow(() -> ContactProblem.invalid(
                        "/placeCode",
                        "not-a-place",
                        nature == Nature.VILLAGE
                                ? new Text("应为本县的村", "A village of the county is expected")
                                : new Text("应为本县所属单位或村", "A unit or a village of the county is expected")));
    }

    private static @Nullable String name(@Nullable String name, Nature nature) {
        var stripped = name == null ? "" : name.strip();
        if (nature.isPlace() == stripped.isEmpty()) {
            return stripped.isEmpty() ? null : stripped;
        }
        throw nature.isPlace()
                ? ContactProblem.invalid(
                        "/name",
                        "not-expected",
                        new Text("联系点和村以单位代码表示，不填名称", "A unit or a village has no name but its code's"))
                : ContactProblem.invalid(
                        "/name", "required", new Text("应填写企业名称或姓名", "The enterprise's or person's name is expected"));
    }

    private static FieldCipher.Place row(UUID link) {
        return new FieldCipher.Place("contact_link", "person_name", link);
    }
}
