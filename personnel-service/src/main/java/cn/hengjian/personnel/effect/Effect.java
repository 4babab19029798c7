package cn.hengjian.personnel.effect;

import java.time.LocalDate;

/**
 * An effect that a measure starts.
 *
 * @param until its last day
 * @param rule what imposes it, as its case cites it
 * @param policy the pack and version that its length is from
 */
public record Effect(EffectKind kind, LocalDate from, LocalDate until, String rule, String policy) {}
