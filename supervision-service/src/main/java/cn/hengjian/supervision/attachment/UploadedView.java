package cn.hengjian.supervision.attachment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody has uploaded. Whoever knows the id can name the file in a letter, once.
 *
 * @param usableUntil the last day on which it can be named; then it is deleted
 */
public record UploadedView(UUID id, String mediaType, long size, LocalDate usableUntil) {}
