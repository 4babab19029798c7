/**
 * What cadres want corrected in their own files (PIPL 46): asked for, decided by an office, never by the file itself.
 * Who accepts has corrected the file before, in the ordinary way and with its history.
 */
@NullMarked
package cn.hengjian.personnel.correction;

import org.jspecify.annotations.NullMarked;
