/** Who sees whose file. */
@NullMarked
package cn.hengjian.personnel.sight;

import org.jspecify.annotations.NullMarked;
