package org.canbao.documents;

import java.time.MonthDay;
import java.util.stream.Collectors;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.price.Subsidy;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.TermName;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairPriceYear;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitLength;

/** 值的文字: a value with its unit, as a person reads it. */
record ValueText(TermName term, Language language) {

  String of(Object value) {
    return switch (value) {
      case Integer count -> count(count);
      case Boolean yes -> yes ? say("是", "yes") : say("否", "no");
      case WaitLength wait -> wait.unit().figure("", wait.length()).in(language);
      case Money money -> yuan(money);
      case Amount amount -> amount(amount);
      case Penalty.None _ -> say("不降额", "none");
      case Penalty.PerYear(Amount step) -> amount(step);
      case SubsidyClass(var _, Subsidy subsidy) -> subsidy(subsidy);
      case Identity _ -> say("列入", "listed");
      case Exemption exemption -> exemption(exemption);
      case SchemeSwitch rule -> schemeSwitch(rule);
      case EnrolmentWindow window -> window(window);
      case WindowPattern window -> window(window);
      case YearDay day -> day(day);
      case Withdrawn _ -> say("废止", "withdrawn");
      case GapBase base -> gapBase(base);
      case AfterGap after -> afterGap(after);
      case RepairPriceYear year -> priceYear(year);
      default -> value.toString();
    };
  }

  private String count(int count) {
    return switch (term) {
      case TOLERATED_MONTHS -> say("%d个月", "%d months").formatted(count);
      case NEWBORN_DAYS -> say("%d天", "%d days").formatted(count);
      case LONG_GAP_YEARS, CONTINUITY_FULL_YEARS -> say("%d年", "%d years").formatted(count);
      default -> say("%d年度", "%d").formatted(count);
    };
  }

  private String amount(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(Money money) -> yuan(money);
      case Amount.ShareOfBase(var percent) ->
          say("原封顶线的%s", "%s of the base limit").formatted(percent);
    };
  }

  private String subsidy(Subsidy subsidy) {
    return switch (subsidy) {
      case Subsidy.Full _ -> say("全额", "in full");
      case Subsidy.Share(var percent) -> percent.toString();
      case Subsidy.Fixed(Money money) -> yuan(money);
    };
  }

  private String exemption(Exemption exemption) {
    String helps =
        switch (exemption.helps()) {
          case WHILE_HELD -> say("身份存续期间", "while held");
          case YEAR_OF_START -> say("身份开始当年", "in the year in which it began");
        };
    String start =
        switch (exemption.start()) {
          case CLOCK -> "";
          case JAN_1 -> start(BenefitStart.JAN_1);
          case NEXT_DAY -> start(BenefitStart.NEXT_DAY);
          case SAME_DAY -> start(BenefitStart.SAME_DAY);
          case NEXT_MONTH -> start(BenefitStart.NEXT_MONTH);
        };
    return start.isEmpty() ? helps : helps + say("，", ", ") + start;
  }

  private String window(EnrolmentWindow window) {
    String first = say("%s至%s", "%s to %s").formatted(window.opens(), window.closes());
    return window.extensions().stream()
        .map(later -> extension(later.closes(), later.start()))
        .collect(Collectors.joining("", first, ""));
  }

  private String window(WindowPattern window) {
    String first = say("%s至%s", "%s to %s").formatted(day(window.opens()), day(window.closes()));
    return window.extensions().stream()
        .map(later -> extension(day(later.closes()), later.start()))
        .collect(Collectors.joining("", first, ""));
  }

  private String extension(Object closes, BenefitStart start) {
    return say("，延长至%s（%s）", ", extended to %s (%s)").formatted(closes, start(start));
  }

  private String day(YearDay day) {
    return switch (day) {
      case YearDay.Exact(var date) -> date.toString();
      case YearDay.Yearly(int offset, MonthDay each) -> {
        String monthAndDay = each.toString().substring(2);
        yield switch (offset) {
          case -1 -> say("上年", "") + monthAndDay + say("", " of the year before");
          case 0 -> say("当年", "") + monthAndDay;
          default -> monthAndDay + " (%+d)".formatted(offset);
        };
      }
    };
  }

  private String start(BenefitStart start) {
    return switch (start) {
      case JAN_1 -> say("1月1日起享受", "benefits from 1 January");
      case NEXT_DAY -> say("到账次日起享受", "benefits from the next day");
      case SAME_DAY -> say("到账当日起享受", "benefits from the same day");
      case NEXT_MONTH -> say("到账次月起享受", "benefits from the next month");
    };
  }

  private String schemeSwitch(SchemeSwitch rule) {
    return say("中断不超过%d个月、此前连续不少于%d个月", "interrupted at most %d months after at least %d")
        .formatted(rule.maxInterruptionMonths(), rule.minContinuousMonths());
  }

  private String gapBase(GapBase base) {
    return switch (base) {
      case BEYOND_FIRST -> say("自第二个断保年起", "from the second gap year on");
      case ALL -> say("每个断保年", "every gap year");
    };
  }

  private String afterGap(AfterGap after) {
    return switch (after) {
      case KEEPS_EARNED -> say("保留已得额度", "keeps what was earned");
      case FORFEITS -> say("取消已得额度", "forfeits what was earned");
    };
  }

  private String priceYear(RepairPriceYear year) {
    return switch (year) {
      case COVERAGE_YEAR -> say("参保年度的标准", "that of the coverage year");
      case PAYMENT_YEAR -> say("缴费当年的标准", "that of the payment year");
    };
  }

  private String yuan(Money money) {
    return money + say("元", " yuan");
  }

  private String say(String chinese, String english) {
    return language.choose(chinese, english);
  }
}
