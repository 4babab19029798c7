/** Who reads, in which language, and which units that person sees or serves. */
@NullMarked
package cn.hengjian.supervision.sight;

import org.jspecify.annotations.NullMarked;
