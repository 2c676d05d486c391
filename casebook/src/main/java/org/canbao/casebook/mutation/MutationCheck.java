package org.canbao.casebook.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.canbao.casebook.CaseCheck;
import org.canbao.casebook.Casebook;
import org.canbao.casebook.PolicyCase;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Enrolment.Resident;

/**
 * 变异检查: no decision-relevant value of a loaded document can be changed without a case that fails.
 *
 * <p>Run it as a program: it prints the changes that decide nothing anywhere and those that no case
 * notices, and ends with 1 if there are any of the latter.
 */
public final class MutationCheck {

  /**
   * 结果.
   *
   * @param changes how many changes were tried
   * @param unfelt changes that reach the policy of no area and year, or decide nothing there
   * @param survivors changes that no case notices
   */
  public record Report(int changes, List<String> unfelt, List<String> survivors) {}

  private enum Fate {
    KILLED,
    UNFELT,
    SURVIVED
  }

  private record Tried(Mutant mutant, Fate fate) {}

  private final PolicyBook original;
  private final List<PolicyCase> cases;

  private MutationCheck(PolicyBook original, List<PolicyCase> cases) {
    this.original = original;
    this.cases = cases.stream().filter(each -> holds(each, original)).toList();
  }

  /** Tries every change of every value of the shipped and the invented documents. */
  public static Report run() {
    MutationCheck check = new MutationCheck(Casebook.book(), Casebook.shipped());
    List<Tried> tried = new ArrayList<>();
    Casebook.libraries().forEach(library -> tried.addAll(check.tryAll(library)));
    return new Report(tried.size(), names(tried, Fate.UNFELT), names(tried, Fate.SURVIVED));
  }

  private static List<String> names(List<Tried> tried, Fate fate) {
    return tried.stream()
        .filter(each -> each.fate() == fate)
        .map(each -> each.mutant().toString())
        .toList();
  }

  static void main() {
    Report report = run();
    report.unfelt().forEach(change -> IO.println("decides nothing: " + change));
    report.survivors().forEach(change -> IO.println("SURVIVES: " + change));
    IO.println(
        "%d changes, %d decide nothing anywhere, %d survive"
            .formatted(report.changes(), report.unfelt().size(), report.survivors().size()));
    System.exit(report.survivors().isEmpty() ? 0 : 1);
  }

  private List<Tried> tryAll(PolicyLibrary library) {
    Mutants mutants = new Mutants(library);
    return mutants.values().parallelStream()
        .flatMap(mutants::of)
        .map(mutant -> new Tried(mutant, fate(mutant)))
        .toList();
  }

  private Fate fate(Mutant mutant) {
    PolicyBook changed = Casebook.joined(List.of(original, mutant.book()));
    Set<String> areas = changedAreas(changed);
    if (cases.stream().anyMatch(each -> concerns(each, areas) && !holds(each, changed))) {
      return Fate.KILLED;
    }
    return areas.stream().allMatch(area -> decideAlike(original, changed, area))
        ? Fate.UNFELT
        : Fate.SURVIVED;
  }

  private Set<String> changedAreas(PolicyBook changed) {
    Set<String> areas = new HashSet<>();
    changed
        .areas()
        .forEach(
            (code, area) -> {
              if (!area.equals(original.areas().get(code))) {
                areas.add(code);
              }
            });
    return areas;
  }

  private static boolean decideAlike(PolicyBook book, PolicyBook other, String area) {
    AreaPolicies mine = book.areas().get(area);
    AreaPolicies theirs = other.areas().get(area);
    return IntStream.range(0, mine.years().size())
        .allMatch(at -> Deciding.alike(mine.years().get(at), theirs.years().get(at)));
  }

  private static boolean concerns(PolicyCase policyCase, Set<String> areas) {
    return areas.contains(policyCase.facts().area())
        || policyCase.facts().enrolments().stream()
            .anyMatch(
                enrolment ->
                    enrolment instanceof Resident resident
                        && resident.area().filter(areas::contains).isPresent());
  }

  private static boolean holds(PolicyCase policyCase, PolicyBook book) {
    return CaseCheck.holds(policyCase, Decider.decide(policyCase.facts(), policyCase.on(), book));
  }
}
