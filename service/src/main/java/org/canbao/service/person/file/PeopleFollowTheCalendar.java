package org.canbao.service.person.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonFactsChanged;
import org.canbao.service.work.Chore;
import org.canbao.service.work.Job;
import org.canbao.service.work.Recurring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 随日期更新: each day, as it begins, people are shown by the facts that begin or end with it. */
@Component
class PeopleFollowTheCalendar {

  private static final LocalTime AS_IT_BEGINS = LocalTime.of(0, 5);
  private static final int AT_ONCE = 200;

  /** So long may the service have been away without anybody being missed. */
  private static final int DAYS_BACK = 35;

  private final JdbcClient database;
  private final FileGround ground;
  private final ApplicationEventPublisher events;

  PeopleFollowTheCalendar(
      JdbcClient database, FileGround ground, ApplicationEventPublisher events) {
    this.database = database;
    this.ground = ground;
    this.events = events;
  }

  /** Refreshes some of those for whom the day brings something new; says how many. */
  int follow() {
    LocalDate today = ground.today();
    List<Long> turned =
        database
            .sql(
                """
                select p.id from person p where p.id in (
                  select f.person_id from person_fact f where f.superseded_at is null
                    and f.valid_from > :since and f.valid_from <= :today
                  union
                  select f.person_id from person_fact f where f.superseded_at is null
                    and f.valid_to > :since and f.valid_to <= :today)
                  and p.projected_on < :today and exists (
                    select from person_fact f where f.person_id = p.id and f.superseded_at is null
                      and (f.valid_from > p.projected_on and f.valid_from <= :today
                        or f.valid_to > p.projected_on and f.valid_to <= :today))
                limit :most for no key update of p skip locked
                """)
            .param("since", today.minusDays(DAYS_BACK))
            .param("today", today)
            .param("most", AT_ONCE)
            .query(Long.class)
            .list();
    for (Long id : turned) {
      Person person = ground.people().get(id);
      ground.projection().refresh(person, today);
      events.publishEvent(new PersonFactsChanged(id, Set.of(FactField.values())));
    }
    return turned.size();
  }

  /** 例行作业. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {

    @Bean
    Chore calendarOfPeople(PeopleFollowTheCalendar people) {
      return new Chore(
          "people-follow-the-calendar",
          Recurring.daily(AS_IT_BEGINS, new Job.Nothing()),
          people::follow);
    }
  }
}
