package vn.motcua.modelcheck.juel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of an expression. */
public sealed interface Expression {

  /** A text, number, truth value, or null. */
  record Literal(@Nullable Object value) implements Expression {}

  /** A variable or bean. */
  record Name(String name) implements Expression {}

  /** {@code of.name} or {@code of['name']}. */
  record Property(Expression of, Expression name) implements Expression {}

  /** {@code of.name(arguments)}. */
  record Call(Expression of, String name, List<Expression> arguments) implements Expression {}

  /** {@code name(arguments)}, without a bean. */
  record FunctionCall(String name, List<Expression> arguments) implements Expression {}

  /** With one, two or three operands. */
  record Operation(String operator, List<Expression> operands) implements Expression {}

  /** The parts right below this one. */
  default List<Expression> parts() {
    if (this instanceof Property property) {
      return List.of(property.of(), property.name());
    } else if (this instanceof Call call) {
      return Stream.concat(Stream.of(call.of()), call.arguments().stream()).toList();
    } else if (this instanceof FunctionCall call) {
      return call.arguments();
    } else if (this instanceof Operation operation) {
      return operation.operands();
    }
    return List.of();
  }

  /** This and everything below. */
  default Stream<Expression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }
}
