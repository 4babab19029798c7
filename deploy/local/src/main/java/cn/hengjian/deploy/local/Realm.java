package cn.hengjian.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The realm as Keycloak imports it: the one of production and, locally, the demo accounts. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Realm(Path folder) {
        this.folder = folder;
    }

    /** The realm with the demo accounts; passwords are placeholders that Keycloak fills in from its environment. */
    ObjectNode withDemo() throws IOException {
        var realm = read("realm.json");
        var demo = read("demo-users.json");
        for (var user : demo.path("users")) {
            ((ObjectNode) user)
                    .putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("temporary", false)
                    .put("value", "${" + passwordVariable(user.path("username").asText()) + "}");
        }
        append(realm, demo, "users");
        append(realm, demo, "clients");
        return realm;
    }

    List<DemoUser> listDemoUsers() throws IOException {
        var users = new ArrayList<DemoUser>();
        for (var user : read("demo-users.json").path("users")) {
            var attributes = user.path("attributes");
            users.add(new DemoUser(
                    user.path("username").asText(),
                    texts(user.path("realmRoles")),
                    texts(attributes.path("units")),
                    texts(attributes.path("cadre"))));
        }
        return users;
    }

    static String passwordVariable(String user) {
        return "HENGJIAN_DEMO_" + user.toUpperCase(Locale.ROOT).replace('.', '_') + "_PASSWORD";
    }

    private ObjectNode read(String name) throws IOException {
        return (ObjectNode) JSON.readTree(folder.resolve(name).toFile());
    }

    private static void append(ObjectNode realm, ObjectNode demo, String field) {
        ArrayNode all = realm.withArray(field);
        ArrayNode added = demo.withArray(field);
        all.addAll(added);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
