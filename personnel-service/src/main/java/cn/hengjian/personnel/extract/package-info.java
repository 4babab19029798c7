/** The roster's columns of those whom a search finds, as a file. */
@NullMarked
package cn.hengjian.personnel.extract;

import org.jspecify.annotations.NullMarked;
