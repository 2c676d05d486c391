package org.canbao.service.division.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.canbao.service.division.change.ChangingTree.SOURCE;
import static org.canbao.service.division.change.ChangingTree.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionRecord;
import org.canbao.service.division.DivisionRecord.Kind;
import org.canbao.service.division.Placement;
import org.canbao.service.division.change.DivisionChange.Abolish;
import org.canbao.service.division.change.DivisionChange.Found;
import org.canbao.service.division.change.DivisionChange.Heir;
import org.canbao.service.division.change.DivisionChange.Merge;
import org.canbao.service.division.change.DivisionChange.Recode;
import org.canbao.service.division.change.DivisionChange.Rename;
import org.canbao.service.division.change.DivisionChange.Share;
import org.canbao.service.division.change.DivisionChange.Split;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DivisionChangesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final LocalDate EVE = DAY.minusDays(1);

  private final ChangingTree tree = new ChangingTree();

  @AfterEach
  void close() {
    tree.close();
  }

  @Test
  void aNewNameHoldsFromItsDayAndTheOldOneBefore() {
    long id = tree.id("990101");
    tree.apply(new Rename(DAY, SOURCE, "990101", "东湖新区"));
    assertThat(tree.path(id, EVE)).isEqualTo("99虚构省 9901虚构市 990101东湖区");
    assertThat(tree.path(id, DAY)).isEqualTo("99虚构省 9901虚构市 990101东湖新区");
    assertThat(tree.today(id)).contains("990101", "IN_FORCE");
    assertThat(tree.children("990101", DAY)).containsExactly("990101001", "990101002");
  }

  @Test
  void aNewCodeTakesEverythingBelowAlong() {
    long village = tree.id("990101001002");
    tree.apply(new Recode(DAY, SOURCE, "990101", "990111", Optional.of("东湖新区")));
    assertThat(tree.path(village, EVE))
        .isEqualTo("99虚构省 9901虚构市 990101东湖区 990101001长青街道 990101001002新桥社区居委会");
    assertThat(tree.path(village, DAY))
        .isEqualTo("99虚构省 9901虚构市 990111东湖新区 990111001长青街道 990111001002新桥社区居委会");
    assertThat(tree.today(village)).contains("990111001002", "IN_FORCE");
    assertThat(tree.divisions.find("990101001002", DAY)).isEmpty();
    assertThat(tree.divisions.history("990111001002").getFirst().changes())
        .extracting(DivisionRecord::kind)
        .containsExactly(Kind.RECODE);
  }

  @Test
  void aCodeOfAnotherParentMovesTheDivisionThere() {
    long county = tree.id("990103");
    tree.apply(new Recode(DAY, SOURCE, "990103", "990203", Optional.empty()));
    assertThat(tree.children("9901", DAY)).containsExactly("990101", "990102");
    assertThat(tree.children("9901", EVE)).containsExactly("990101", "990102", "990103");
    assertThat(tree.path(county, DAY)).isEqualTo("99虚构省 9902假想市 990203北原县");
    assertThat(tree.divisions.history("990203").getFirst().changes())
        .extracting(DivisionRecord::kind)
        .containsExactly(Kind.MOVE);
  }

  @Test
  void aMergeEndsDivisionsAndKeepsWhatWasBelow() {
    long ended = tree.id("990103");
    long village = tree.id("990103001001");
    tree.apply(
        new Merge(
            DAY,
            SOURCE,
            List.of("990103"),
            new Heir("990101", Optional.empty()),
            Map.of("990103001", "990101003")));
    assertThat(tree.today(ended)).contains("990101", "SUCCESSOR");
    assertThat(tree.today(village)).contains("990101003001", "IN_FORCE");
    assertThat(tree.path(ended, EVE)).endsWith("990103北原县");
    assertThat(tree.divisions.find(ended, DAY)).isEmpty();
    Placement.Today placed = tree.divisions.placedToday(ended, TODAY).orElseThrow();
    assertThat(placed.path()).extracting(Division::code).containsExactly("99", "9901", "990101");
    assertThat(placed.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.MERGE);
              assertThat(change.from())
                  .extracting(DivisionRecord.Party::code)
                  .containsExactly("990103");
              assertThat(change.to())
                  .extracting(DivisionRecord.Party::code)
                  .containsExactly("990101");
            });
  }

  @Test
  void aMergeIntoANewDivisionFoundsIt() {
    long first = tree.id("990102");
    tree.apply(
        new Merge(
            DAY,
            SOURCE,
            List.of("990102", "990103"),
            new Heir("990104", Optional.of("西北区")),
            Map.of("990103001", "990104101")));
    assertThat(tree.children("990104", DAY)).containsExactly("990104001", "990104002", "990104101");
    assertThat(tree.today(first)).contains("990104", "SUCCESSOR");
  }

  @Test
  void aMergeWhoseChildrenCollideIsRefusedAndNamesTheCode() {
    refused(
        new Merge(DAY, SOURCE, List.of("990103"), new Heir("990101", Optional.empty()), Map.of()),
        "newCodes");
    assertThat(tree.divisions.find("990103", DAY)).isPresent();
  }

  @Test
  void aSplitLeavesOldFactsWhereAllPartsAreCertain() {
    long divided = tree.id("990102");
    tree.apply(
        new Split(
            DAY,
            SOURCE,
            "990102",
            List.of(
                new Share(new Heir("990104", Optional.of("南门区")), List.of("990102001")),
                new Share(new Heir("990202", Optional.empty()), List.of("990102002"))),
            Map.of()));
    assertThat(tree.today(divided)).contains("99,", "COMMON");
    assertThat(tree.today(tree.id("990104001001"))).contains("IN_FORCE");
    assertThat(tree.children("990202", DAY)).containsExactly("990202002", "990202101");
    Placement.Today placed = tree.divisions.placedToday(divided, TODAY).orElseThrow();
    assertThat(placed.path()).extracting(Division::code).containsExactly("99");
    assertThat(placed.changes()).extracting(DivisionRecord::kind).containsExactly(Kind.SPLIT);
  }

  @Test
  void aDivisionFromWhichAnotherIsCutOutGoesOn() {
    long remaining = tree.id("990101");
    tree.apply(
        new Split(
            DAY,
            SOURCE,
            "990101",
            List.of(
                new Share(new Heir("990101", Optional.empty()), List.of("990101001")),
                new Share(new Heir("990104", Optional.of("河口区")), List.of("990101002"))),
            Map.of()));
    assertThat(tree.today(remaining)).contains("990101", "IN_FORCE");
    assertThat(tree.children("990101", DAY)).containsExactly("990101001");
    assertThat(tree.children("990104", DAY)).containsExactly("990104002");
  }

  @Test
  void aSplitThatForgetsAChildIsRefused() {
    refused(
        new Split(
            DAY,
            SOURCE,
            "990102",
            List.of(
                new Share(new Heir("990104", Optional.of("南门区")), List.of("990102001")),
                new Share(new Heir("990105", Optional.of("北门区")), List.of())),
            Map.of()),
        "shares.children");
  }

  @Test
  void aDivisionIsFoundedBelowTheOneItsCodeBeginsWith() {
    tree.apply(new Found(DAY, SOURCE, "990104", "新城区"));
    assertThat(tree.children("9901", DAY)).contains("990104");
    refused(new Found(DAY, SOURCE, "990401", "无根区"), "code");
    refused(new Found(DAY, SOURCE, "990104", "重码区"), "code");
  }

  @Test
  void onlyADivisionWithNothingBelowIsAbolished() {
    long id = tree.id("980101");
    refused(new Abolish(DAY, SOURCE, "9801"), "code");
    tree.apply(new Abolish(DAY, SOURCE, "980101"));
    assertThat(tree.today(id)).contains("9801", "UPPER");
    assertThat(tree.children("9801", DAY)).isEmpty();
    assertThat(tree.path(id, EVE)).endsWith("980101邻区");
    assertThat(tree.divisions.placed(id, DAY).known()).isFalse();
  }

  @Test
  void todaysCodesFollowAFutureChangeOnItsDay() {
    LocalDate later = LocalDate.of(2027, 1, 1);
    long village = tree.id("990101001001");
    tree.apply(new Recode(later, SOURCE, "990101", "990111", Optional.empty()));
    tree.apply(new Found(later, SOURCE, "990112", "未来区"));
    assertThat(tree.today(village)).contains("990101001001", "IN_FORCE");
    assertThat(takeEffect(later.minusDays(1))).isZero();
    assertThat(takeEffect(later)).isEqualTo(2);
    assertThat(tree.today(village)).contains("990111001001", "IN_FORCE");
    assertThat(tree.divisions.get("990112").name()).isEqualTo("未来区");
    assertThat(takeEffect(later)).isZero();
  }

  @Test
  void aDivisionYetToBeFoundedStandsForTheOneAbove() {
    tree.apply(new Found(TODAY.plusDays(3), SOURCE, "990112", "未来区"));
    long id = tree.divisions.find("990112", TODAY.plusDays(3)).orElseThrow().id();
    assertThat(tree.today(id)).contains("9901", "UPPER");
  }

  @Test
  void whoEndedFollowsItsSuccessorThroughLaterChanges() {
    long ended = tree.id("990102");
    tree.apply(
        new Merge(DAY, SOURCE, List.of("990102"), new Heir("990202", Optional.empty()), Map.of()));
    tree.apply(new Recode(DAY.plusDays(5), SOURCE, "990202", "990302", Optional.of("和平区")));
    assertThat(tree.today(ended)).contains("990302", "SUCCESSOR");
    assertThat(tree.divisions.placedToday(ended, TODAY).orElseThrow().changes())
        .extracting(DivisionRecord::kind)
        .containsExactly(Kind.MERGE, Kind.MOVE);
  }

  @Test
  void aChangeBeforeALaterOneIsAConflict() {
    tree.apply(new Rename(DAY, SOURCE, "990101", "东湖新区"));
    assertThatThrownBy(() -> tree.apply(new Rename(EVE, SOURCE, "990101", "东湖旧区")))
        .hasMessage("division-changed");
    assertThatThrownBy(() -> tree.apply(new Rename(DAY, SOURCE, "990101", "东湖旧区")))
        .hasMessage("division-changed");
    assertThatThrownBy(() -> tree.apply(new Recode(DAY, SOURCE, "9901", "9911", Optional.empty())))
        .hasMessage("division-changed");
  }

  @Test
  void aChangeOfWhatDoesNotStandIsRefused() {
    assertThatThrownBy(() -> tree.apply(new Rename(DAY, SOURCE, "990199", "没有的区")))
        .hasMessage("division-not-standing");
  }

  @Test
  void aPreviewTellsWhatWouldHappenAndDoesNothing() {
    ChangePreview preview =
        tree.changes.preview(
            new Merge(
                DAY, SOURCE, List.of("990102"), new Heir("990202", Optional.empty()), Map.of()),
            TODAY);
    assertThat(preview.recoded()).isEqualTo(3);
    assertThat(preview.takesEffectAtOnce()).isTrue();
    assertThat(preview.steps())
        .contains(
            new ChangePreview.Step(ChangePreview.What.ENDS, "990102", "990202", "西山区", 1),
            new ChangePreview.Step(
                ChangePreview.What.GOES_ON, "990102001", "990202001", "南门街道", 2));
    assertThat(tree.divisions.find("990102", TODAY)).isPresent();
  }

  private int takeEffect(LocalDate day) {
    return tree.inTransaction(() -> tree.changes.takeEffect(day));
  }

  private void refused(DivisionChange change, String field) {
    assertThatThrownBy(() -> tree.apply(change))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .extracting(Problem.Violation::field)
                    .contains(field));
  }
}
