/**
 * Search results that leave as a file: beyond a number of persons only if a second person agrees, marked with who took
 * them out, when, and what for.
 */
@NullMarked
package cn.hengjian.personnel.extract;

import org.jspecify.annotations.NullMarked;
