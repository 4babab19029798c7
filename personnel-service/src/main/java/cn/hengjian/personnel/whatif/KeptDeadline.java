package cn.hengjian.personnel.whatif;

import cn.hengjian.personnel.casework.Task;
import java.time.LocalDate;

/**
 * A deadline as a case keeps it.
 *
 * @param ordinal counts those for the same task from 1
 */
public record KeptDeadline(Task task, LocalDate start, String period, LocalDate due, int ordinal) {}
