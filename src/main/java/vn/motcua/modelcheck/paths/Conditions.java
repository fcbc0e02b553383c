package vn.motcua.modelcheck.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.modelcheck.juel.Expression;
import vn.motcua.modelcheck.juel.Expression.Literal;
import vn.motcua.modelcheck.juel.Expression.Name;
import vn.motcua.modelcheck.juel.Expression.Operation;

/** What a condition comes to, as far as status and decisions tell. */
final class Conditions {

  enum Answer {
    YES,
    NO,
    MAYBE;

    Answer not() {
      return this == MAYBE ? MAYBE : this == YES ? NO : YES;
    }
  }

  private final Situation situation;
  private final String process;

  Conditions(Situation situation, String process) {
    this.situation = situation;
    this.process = process;
  }

  Answer of(@Nullable Expression condition) {
    if (condition == null) {
      return Answer.YES;
    } else if (condition instanceof Literal literal && literal.value() instanceof Boolean truth) {
      return truth ? Answer.YES : Answer.NO;
    } else if (condition instanceof Operation operation) {
      List<Expression> operands = operation.operands();
      return switch (operation.operator()) {
        case "!" -> of(operands.get(0)).not();
        case "&&" -> all(of(operands.get(0)), of(operands.get(1)), Answer.NO);
        case "||" -> all(of(operands.get(0)), of(operands.get(1)), Answer.YES);
        case "==" -> same(operands.get(0), operands.get(1));
        case "!=" -> same(operands.get(0), operands.get(1)).not();
        default -> Answer.MAYBE;
      };
    }
    return Answer.MAYBE;
  }

  /** The one that settles it alone, or what both say. */
  private static Answer all(Answer one, Answer other, Answer settles) {
    if (one == settles || other == settles) {
      return settles;
    }
    return one == Answer.MAYBE || other == Answer.MAYBE ? Answer.MAYBE : settles.not();
  }

  private Answer same(Expression one, Expression other) {
    String left = value(one);
    String right = value(other);
    if (left == null || right == null) {
      return Answer.MAYBE;
    }
    return left.equals(right) ? Answer.YES : Answer.NO;
  }

  private @Nullable String value(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() == null ? "" : String.valueOf(literal.value());
    } else if (expression instanceof Name name) {
      return name.name().equals("status")
          ? situation.status().name()
          : situation.decided().get(process + "." + name.name());
    }
    return null;
  }
}
