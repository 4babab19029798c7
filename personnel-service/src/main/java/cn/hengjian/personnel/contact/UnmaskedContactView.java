package cn.hengjian.personnel.contact;

import java.util.UUID;

/** A private person's name in full. */
public record UnmaskedContactView(UUID id, String name) {

    @Override
    public String toString() {
        return "UnmaskedContactView[" + id + "]";
    }
}
