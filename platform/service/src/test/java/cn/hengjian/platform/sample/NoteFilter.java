package cn.hengjian.platform.sample;

import java.time.LocalDate;

/** Which notes are asked for. */
record NoteFilter(NoteKind kind, String q, LocalDate from, boolean newestFirst) {}
