package cn.hengjian.supervision.accusation;

import org.jspecify.annotations.Nullable;

/** Who is accused: a cadre by number, or a unit by code. */
public record Accused(
        @Nullable String cadreNumber, @Nullable String unitCode) {

    static Accused cadre(String number) {
        return new Accused(number, null);
    }

    static Accused unit(String code) {
        return new Accused(null, code);
    }

    @Override
    public String toString() {
        return "Accused[…]";
    }
}
