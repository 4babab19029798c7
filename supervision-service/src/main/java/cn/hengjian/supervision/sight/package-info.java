/**
 * Who reads, in which language, and which units that person sees or serves.
 * Narrower than the platform's scope: not every county office has a part in supervision.
 */
@NullMarked
package cn.hengjian.supervision.sight;

import org.jspecify.annotations.NullMarked;
