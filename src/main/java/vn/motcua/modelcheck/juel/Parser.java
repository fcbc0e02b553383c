package vn.motcua.modelcheck.juel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.modelcheck.juel.Expression.Call;
import vn.motcua.modelcheck.juel.Expression.FunctionCall;
import vn.motcua.modelcheck.juel.Expression.Literal;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Expression.Operation;
import vn.motcua.modelcheck.juel.Expression.Property;
import vn.motcua.modelcheck.juel.Tokens.Kind;

/** By the grammar of the unified expression language; the loosest operators first. */
class Parser {

  private static final int DEPTH = 50;
  private static final List<List<String>> BINARY =
      List.of(
          List.of("||", "or"),
          List.of("&&", "and"),
          List.of("==", "!=", "eq", "ne"),
          List.of("<", ">", "<=", ">=", "lt", "gt", "le", "ge"),
          List.of("+", "-"),
          List.of("*", "/", "%", "div", "mod"));
  private static final Map<String, String> WORDS =
      Map.of("or", "||", "and", "&&", "eq", "==", "ne", "!=", "not", "!");

  private final Tokens tokens;
  private int depth;

  Parser(Tokens tokens) {
    this.tokens = tokens;
  }

  Expression whole() throws BadExpressionException {
    Expression expression = expression();
    if (tokens.kind() != Kind.END) {
      throw tokens.bad();
    }
    return expression;
  }

  private Expression expression() throws BadExpressionException {
    if (++depth > DEPTH) {
      throw tokens.bad();
    }
    Expression condition = binary(0);
    if (tokens.skip("?")) {
      Expression then = expression();
      tokens.expect(":");
      condition = new Operation("?", List.of(condition, then, expression()));
    }
    depth--;
    return condition;
  }

  private Expression binary(int level) throws BadExpressionException {
    if (level == BINARY.size()) {
      return unary();
    }
    Expression left = binary(level + 1);
    while (BINARY.get(level).stream().anyMatch(tokens::is)) {
      String operator = WORDS.getOrDefault(tokens.word(), tokens.word());
      tokens.next();
      left = new Operation(operator, List.of(left, binary(level + 1)));
    }
    return left;
  }

  private Expression unary() throws BadExpressionException {
    List<String> operators = new ArrayList<>();
    while (tokens.is("!") || tokens.is("not") || tokens.is("-") || tokens.is("empty")) {
      operators.add(0, WORDS.getOrDefault(tokens.word(), tokens.word()));
      tokens.next();
    }
    Expression value = suffixed(primary());
    for (String operator : operators) {
      value = new Operation(operator, List.of(value));
    }
    return value;
  }

  private Expression primary() throws BadExpressionException {
    String word = tokens.word();
    Kind kind = tokens.kind();
    if (tokens.skip("(")) {
      Expression inner = expression();
      tokens.expect(")");
      return inner;
    }
    if (kind == Kind.END || kind == Kind.SIGN) {
      throw tokens.bad();
    }
    tokens.next();
    return switch (kind) {
      case TEXT -> new Literal(word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1"));
      case NUMBER -> new Literal(new BigDecimal(word));
      default -> named(word);
    };
  }

  private Expression named(String word) throws BadExpressionException {
    return switch (word) {
      case "true" -> new Literal(true);
      case "false" -> new Literal(false);
      case "null" -> new Literal(null);
      default -> tokens.is("(") ? new FunctionCall(word, arguments()) : new Name(word);
    };
  }

  private Expression suffixed(Expression value) throws BadExpressionException {
    Expression result = value;
    while (tokens.is(".") || tokens.is("[")) {
      if (tokens.skip("[")) {
        result = new Property(result, expression());
        tokens.expect("]");
      } else {
        tokens.next();
        String member = tokens.word();
        if (tokens.kind() != Kind.NAME) {
          throw tokens.bad();
        }
        tokens.next();
        result =
            tokens.is("(")
                ? new Call(result, member, arguments())
                : new Property(result, new Literal(member));
      }
    }
    return result;
  }

  private List<Expression> arguments() throws BadExpressionException {
    List<Expression> arguments = new ArrayList<>();
    tokens.expect("(");
    if (!tokens.is(")")) {
      do {
        arguments.add(expression());
      } while (tokens.skip(","));
    }
    tokens.expect(")");
    return arguments;
  }
}
