/** What Sanji costs above the database: it and a floor without ORM and tokens, measured in turns under the same load. */
@NullMarked
package org.sanji.bench;

import org.jspecify.annotations.NullMarked;
