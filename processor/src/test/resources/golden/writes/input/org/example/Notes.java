package org.example;

import dev.dovetail.*;

interface Notes {
  @Upsert Note put(String list, int number, String text);

  @Move void move(
      String list, int number, @New("list") String toList, @New("number") int toNumber, long version);
}
