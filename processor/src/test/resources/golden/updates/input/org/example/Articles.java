package org.example;

import dev.dovetail.Modify;
import dev.dovetail.Replace;
import java.util.Optional;
import java.util.function.UnaryOperator;

interface Articles {
  @Modify(attempts = 3)
  Article modify(String blog, String id, UnaryOperator<Article> change);

  @Replace(returnOld = true)
  Optional<Article> swap(Article article);
}
