/**
 * The code tables of the national standards, shipped as data.
 * Fields that hold a code are checked against them.
 */
@NullMarked
package cn.hengjian.personnel.codes;

import org.jspecify.annotations.NullMarked;
