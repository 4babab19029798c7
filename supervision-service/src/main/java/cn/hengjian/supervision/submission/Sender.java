package cn.hengjian.supervision.submission;

import cn.hengjian.platform.crypto.Masks;
import org.jspecify.annotations.Nullable;

/** Who sends something, as far as he or she says so. */
public record Sender(@Nullable String name, @Nullable String contact) {

    /** What those may see who needn't know who it is. */
    public Sender masked() {
        return new Sender(name == null ? null : Masks.name(name), contact == null ? null : masked(contact));
    }

    /** Numbers show their ends; of anything else no part is known to be harmless. */
    private static String masked(String contact) {
        return contact.matches("[0-9]{11}") ? Masks.phone(contact) : "****";
    }

    @Override
    public String toString() {
        return "Sender[…]";
    }
}
