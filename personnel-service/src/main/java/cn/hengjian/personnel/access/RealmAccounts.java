package cn.hengjian.personnel.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The realm's accounts. Whatever is done here may be done again without harm. */
@Singleton
class RealmAccounts {

    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final String MAPPINGS = "/role-mappings/realm";

    private final RealmClient realm;

    RealmAccounts(RealmClient realm) {
        this.realm = realm;
    }

    /** A person's account by the name used to log in; what a client has is no such account. */
    Optional<RealmAccount> findByName(String username) {
        if (username.startsWith(SERVICE_ACCOUNT)) {
            return Optional.empty();
        }
        return realm.find("/users?exact=true&username=" + RealmClient.encode(username)).stream()
                .flatMap(users -> StreamSupport.stream(users.spliterator(), false))
                .filter(user -> user.path("username").asText().equals(username))
                .findFirst()
                .map(this::account);
    }

    Optional<RealmAccount> findById(String id) {
        return realm.find(path(id)).map(this::account);
    }

    /** Gives a role, and adds units to those that the account's unit roles count in. */
    void give(RealmAccount account, String role, Set<String> units) {
        if (!account.roles().contains(role)) {
            var known = listRoles(account.id(), MAPPINGS + "/available").stream()
                    .filter(available -> available.path("name").asText().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new RealmFault(AccessFailure.REALM_REFUSED, "the realm has no such role"));
            realm.change("POST", path(account.id()) + MAPPINGS, List.of(known));
        }
        var all = new TreeSet<>(account.units());
        all.addAll(units);
        setUnits(account, all);
        endSessions(account.id());
    }

    /** Takes a role back, and leaves the account those of its units that it keeps. */
    void take(RealmAccount account, Set<String> roles, Set<String> unitsTaken) {
        var held = listRoles(account.id(), MAPPINGS).stream()
                .filter(mapped -> roles.contains(mapped.path("name").asText()))
                .toList();
        if (!held.isEmpty()) {
            realm.change("DELETE", path(account.id()) + MAPPINGS, held);
        }
        var kept = new TreeSet<>(account.units());
        kept.removeAll(unitsTaken);
        setUnits(account, kept);
        endSessions(account.id());
    }

    /** So that the next token says what holds now, and whoever became an administrator logs in as one. */
    private void endSessions(String id) {
        realm.change("POST", path(id) + "/logout", null);
    }

    private void setUnits(RealmAccount account, Set<String> units) {
        if (units.equals(account.units())) {
            return;
        }
        var user = (ObjectNode) realm.find(path(account.id()))
                .orElseThrow(() -> new RealmFault(AccessFailure.ACCOUNT_ABSENT, "the account is gone"));
        var values = user.withObject("/attributes").putArray("units");
        units.forEach(values::add);
        realm.change("PUT", path(account.id()), user);
    }

    private RealmAccount account(JsonNode user) {
        var id = user.path("id").asText();
        return new RealmAccount(
                id,
                user.path("username").asText(),
                listRoles(id, MAPPINGS).stream()
                        .map(role -> role.path("name").asText())
                        .collect(Collectors.toSet()),
                StreamSupport.stream(user.at("/attributes/units").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()));
    }

    private List<JsonNode> listRoles(String id, String which) {
        return realm.find(path(id) + which).stream()
                .flatMap(roles -> StreamSupport.stream(roles.spliterator(), false))
                .toList();
    }

    private static String path(String id) {
        return "/users/" + RealmClient.encode(id);
    }
}
