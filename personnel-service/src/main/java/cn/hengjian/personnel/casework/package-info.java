/**
 * What all kinds of cases share.
 * Case numbers that people can read.
 */
@NullMarked
package cn.hengjian.personnel.casework;

import org.jspecify.annotations.NullMarked;
