package cn.hengjian.personnel.effect;

import java.time.LocalDate;

/** An effect that holds on a day, of several the longest. */
public record RunningEffect(String rule, String caseNumber, LocalDate until) {}
