import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { Block, Line } from '../block.tsx';
import { isFixedDay } from '../calendar/calendar-words.ts';

/** Days of the office that are shown ahead. */
const shownDates = 3;

/** 近期节点: the next ends of quarters and days of the office in the year. */
export function NextDatesBlock(props: { year: number; asOf: string; onCalendar: () => void }): ReactNode {
  const { queries } = useApi();
  const calendar = useQuery(queries.workbench.calendar.queryOptions({ input: { year: props.year } }));
  const next = (calendar.data ?? []).filter((entry) => isFixedDay(entry) && entry.day >= props.asOf).slice(0, shownDates);
  return (
    <Block
      title="近期节点"
      count=""
      empty="今年没有后续节点。"
      all={{ label: '看年历', onOpen: props.onCalendar }}
      lines={next.map((entry) => (
        <Line key={entry.day + entry.title} text={entry.title} end={<span>{entry.day}</span>} />
      ))}
    />
  );
}
