/**
 * The sub-records of a cadre's file: one table a kind, one way to read and write them all.
 * The database repeats their rules, and keeps the history of their fields.
 */
@NullMarked
package cn.hengjian.personnel.dossier;

import org.jspecify.annotations.NullMarked;
