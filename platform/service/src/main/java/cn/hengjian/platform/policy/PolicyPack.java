package cn.hengjian.platform.policy;

import cn.hengjian.platform.time.LegalPeriod;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a pack of rules. A case stores its {@link #reference()} and is recomputed under it identically.
 *
 * @param pack the pack's name, such as CN-CURRENT
 * @param version counts from 1
 * @param values parameter values by key
 */
public record PolicyPack(String pack, int version, Map<String, String> values) {

    /** Under this key a pack names another one, from which it takes what it is silent about. */
    static final String BASE = "pack.base";

    public PolicyPack {
        values = Map.copyOf(values);
    }

    /** The pack that this one is silent without. */
    Optional<String> base() {
        return Optional.ofNullable(values.get(BASE));
    }

    /** What this pack says, and what it is silent about as a version of its base has it. */
    PolicyPack over(PolicyPack whole) {
        var all = new HashMap<>(whole.values());
        all.putAll(values);
        return new PolicyPack(pack, version, all);
    }

    public String reference() {
        return pack + "/" + version;
    }

    /** A parameter's text. */
    public String text(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("policy parameter missing: " + reference() + " " + key);
        }
        return value;
    }

    public int integer(String key) {
        return Integer.parseInt(text(key));
    }

    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public LegalPeriod period(String key) {
        return Objects.requireNonNull(LegalPeriod.parse(text(key)).orNull(), key);
    }

    public boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException("policy parameter is no flag: " + reference() + " " + key);
        };
    }

    /** A parameter's words, separated by commas, in their order. */
    public Set<String> words(String key) {
        return new LinkedHashSet<>(Arrays.asList(text(key).split("\\s*,\\s*")));
    }
}
