/** The photo of a cadre: made anew from what comes in, so that nothing but the picture is kept, and encrypted. */
@NullMarked
package cn.hengjian.personnel.photo;

import org.jspecify.annotations.NullMarked;
