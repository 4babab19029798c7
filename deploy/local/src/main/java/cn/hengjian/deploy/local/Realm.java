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

    /**
     * The realm with the demo accounts; passwords and the secrets of one-time passwords are placeholders that Keycloak
     * fills in from its environment.
     */
    ObjectNode withDemo() throws IOException {
        var realm = read("realm.json");
        var demo = read("demo-users.json");
        for (var user : demo.path("users")) {
            var name = user.path("username").asText();
            var credentials = ((ObjectNode) user).putArray("credentials");
            credentials
                    .addObject()
                    .put("type", "password")
                    .put("temporary", false)
                    .put("value", "${" + passwordVariable(name) + "}");
            if (demoUser(user).isAdministrator()) {
                addOneTimePassword(credentials, name);
            }
        }
        append(realm, demo, "users");
        append(realm, demo, "clients");
        return realm;
    }

    List<DemoUser> listDemoUsers() throws IOException {
        var users = new ArrayList<DemoUser>();
        for (var user : read("demo-users.json").path("users")) {
            users.add(demoUser(user));
        }
        return users;
    }

    private static DemoUser demoUser(JsonNode user) {
        var attributes = user.path("attributes");
        return new DemoUser(
                user.path("username").asText(),
                texts(user.path("realmRoles")),
                texts(attributes.path("units")),
                texts(attributes.path("cadre")));
    }

    /** As an authenticator app would have been set up by hand; Keycloak wants JSON inside of JSON. */
    private static void addOneTimePassword(ArrayNode credentials, String user) {
        credentials
                .addObject()
                .put("type", "otp")
                .put("userLabel", "demo")
                .put(
                        "secretData",
                        JSON.createObjectNode()
                                .put("value", "${" + oneTimeVariable(user) + "}")
                                .toString())
                .put(
                        "credentialData",
                        JSON.createObjectNode()
                                .put("subType", "totp")
                                .put("digits", 6)
                                .put("counter", 0)
                                .put("period", OneTimePassword.STEP.toSeconds())
                                .put("algorithm", "HmacSHA1")
                                .put("secretEncoding", "BASE32")
                                .toString());
    }

    static String passwordVariable(String user) {
        return variable(user, "PASSWORD");
    }

    static String oneTimeVariable(String user) {
        return variable(user, "OTP");
    }

    private static String variable(String user, String what) {
        return "HENGJIAN_DEMO_" + user.toUpperCase(Locale.ROOT).replace('.', '_') + "_" + what;
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
