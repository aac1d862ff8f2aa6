@org.jspecify.annotations.NullMarked
package org.example;
