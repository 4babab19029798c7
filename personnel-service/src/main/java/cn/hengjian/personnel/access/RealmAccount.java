package cn.hengjian.personnel.access;

import java.util.Set;

/**
 * An account as Keycloak has it now.
 *
 * @param id Keycloak's id, the subject of the account's tokens
 * @param roles roles of the realm that were given to it
 * @param units codes of the units that its unit roles count in
 */
record RealmAccount(String id, String username, Set<String> roles, Set<String> units) {

    RealmAccount {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    @Override
    public String toString() {
        return "RealmAccount[" + id + "]";
    }
}
