package cn.hengjian.deploy.local;

import java.util.List;

/** An account of the demo realm. */
public record DemoUser(String name, List<String> roles, List<String> units, List<String> cadre) {
    public DemoUser {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
        cadre = List.copyOf(cadre);
    }
}
