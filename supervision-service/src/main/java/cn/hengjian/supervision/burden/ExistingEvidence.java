package cn.hengjian.supervision.burden;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Evidence that is there already, so that the unit needn't be asked for it.
 *
 * @param id of the file
 * @param sourceId the activity or submission that it belongs to
 * @param sha256 of the content, in hexadecimal
 */
public record ExistingEvidence(
        UUID id, EvidenceSource source, UUID sourceId, String mediaType, String sha256, LocalDate collectedOn) {}
