package cn.hengjian.supervision.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The seal of a visit, and whoever looked under it.
 *
 * @param commitment SHA-256 of nonce and unit code
 * @param readings oldest first; none means that nobody looked
 */
public record SealView(UUID visitId, String number, String commitment, boolean opened, List<Reading> readings) {

    /** One look under the seal. */
    public record Reading(String reader, Instant at, Seals.Reading reason) {}
}
