/**
 * What all kinds of cases share.
 * Case numbers that people can read, deadlines with their reckoning, and what cases wait for.
 */
@NullMarked
package cn.hengjian.personnel.casework;

import org.jspecify.annotations.NullMarked;
