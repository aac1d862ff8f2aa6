package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class Design {
  abstract static class Abstract implements ItemUpgrade {
    @Override
    public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
      return item;
    }
  }

  final class Inner extends Abstract {}

  static final class Hidden extends Abstract {
    private Hidden() {}
  }

  static final class Counted extends Abstract {
    Counted(int steps) {}
  }

  private static final class Unseen extends Abstract {}

  static final class Sound extends Abstract {}

  // ERROR [UpgradeConstructor] The upgrade Abstract of entity A is abstract, so generated code can't make it. Declare it as: final class Abstract implements ItemUpgrade, with the constructor: public Abstract() {}
  @Entity(type = "A", pk = "USER#{owner}", sk = "A#{id}", version = 2, upgrade = Abstract.class)
  record A(String owner, String id) {}

  // ERROR [UpgradeConstructor] The upgrade Inner of entity B is an inner class that is not static, so
  @Entity(type = "B", pk = "USER#{owner}", sk = "B#{id}", version = 2, upgrade = Inner.class)
  record B(String owner, String id) {}

  // ERROR [UpgradeConstructor] The upgrade Hidden of entity C has no constructor without parameters and exceptions that is not private, so
  @Entity(type = "C", pk = "USER#{owner}", sk = "C#{id}", version = 2, upgrade = Hidden.class)
  record C(String owner, String id) {}

  // ERROR [UpgradeConstructor] The upgrade Counted of entity D has no constructor without parameters
  @Entity(type = "D", pk = "USER#{owner}", sk = "D#{id}", version = 2, upgrade = Counted.class)
  record D(String owner, String id) {}

  // ERROR [UpgradeConstructor] The upgrade ItemUpgrade of entity E is abstract, so generated code can't make it. Declare it as: final class EUpgrade implements ItemUpgrade, with
  @Entity(type = "E", pk = "USER#{owner}", sk = "E#{id}", version = 2, upgrade = ItemUpgrade.class)
  record E(String owner, String id) {}

  @Entity(type = "F", pk = "USER#{owner}", sk = "F#{id}", version = 2, upgrade = Unseen.class)
  // ERROR [TypeNotVisible] The type Design.Unseen is not visible in package org.example, where the code for F is written. Make it and the types around it not private.
  record F(String owner, String id) {}

  @Entity(type = "G", pk = "USER#{owner}", sk = "G#{id}", version = 3, upgrade = Sound.class)
  record G(String owner, String id) {}
}
