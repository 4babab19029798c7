package cn.hengjian.supervision.accusation;

import java.time.Instant;

/** Somebody read who the sender of an accusation is. */
public record IdentityReading(String reader, Instant at, String reason) {

    @Override
    public String toString() {
        return "IdentityReading[" + at + "]";
    }
}
