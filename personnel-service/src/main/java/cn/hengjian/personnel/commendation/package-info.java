/**
 * Commendations that assessment suggests for grades of excellent (ASM-EXC): a person grants one, and it stands with the
 * file, or declines it for a reason.
 */
@NullMarked
package cn.hengjian.personnel.commendation;

import org.jspecify.annotations.NullMarked;
