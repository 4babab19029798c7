/**
 * Files of persons that leave the service: beyond a number of persons only if a second person agrees, each row marked
 * with who took it out, when, and what for. A service says what its files hold by an {@code ExtractKind}.
 */
@NullMarked
package cn.hengjian.platform.extract;

import org.jspecify.annotations.NullMarked;
