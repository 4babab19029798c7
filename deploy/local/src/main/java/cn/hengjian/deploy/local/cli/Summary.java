package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.DemoUser;
import cn.hengjian.deploy.local.Suite;
import java.io.PrintStream;
import java.util.ArrayList;

/** What a person needs to know to use a running suite. */
final class Summary {
    private Summary() {}

    static void print(Suite suite, PrintStream out) {
        var config = suite.config();
        out.println();
        out.println("  Address    " + config.gatewayUrl());
        out.println("  Logs       " + config.logs());
        out.println("  Keycloak   " + config.keycloakUrl() + "/admin  (admin, "
                + suite.secrets().keycloakAdminPassword() + ")");
        out.println();
        out.printf("  %-18s %-22s %s%n", "Demo account", "Password", "Roles");
        for (var user : suite.listDemoUsers()) {
            var rights = new ArrayList<>(user.roles());
            user.units().forEach(unit -> rights.add("unit " + unit));
            user.cadre().forEach(cadre -> rights.add("cadre " + cadre));
            out.printf(
                    "  %-18s %-22s %s%n",
                    user.name(), suite.secrets().demoPassword(user.name()), String.join(", ", rights));
        }
        out.println();
        out.println("  Demo administrator  Secret of the one-time password (for an authenticator app)");
        suite.listDemoUsers().stream()
                .filter(DemoUser::isAdministrator)
                .forEach(user ->
                        out.printf("  %-18s  %s%n", user.name(), suite.secrets().demoOneTimeSecret(user.name())));
        out.println();
        out.println("  Stop with Ctrl-C here, or ./hengjian down anywhere.");
    }
}
