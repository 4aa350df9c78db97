import { InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { ScoreQuery } from './use-score-query.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import styles from './scoring-screen.module.css';

export type ScoringView = 'ranking' | 'events';

/** Scheme, year and day of the score, and whether its ranking or its events are shown. */
export function ScoreQueryBar(props: {
  query: ScoreQuery;
  view: ScoringView;
  eventCount: number;
  onView: (view: ScoringView) => void;
  classes: readonly { code: string; name: string }[];
  /** Null shows all classes. */
  classCode: string | null;
  onClass: (classCode: string | null) => void;
}): ReactNode {
  const { query } = props;
  const scheme = query.schemes.find(({ id }) => id === query.schemeId);
  return (
    <div className={styles.bar}>
      <Segmented<ScoringView>
        value={props.view}
        options={[
          { value: 'ranking', label: '得分排名' },
          { value: 'events', label: `扣分事项 ${props.eventCount}` },
        ]}
        onChange={props.onView}
      />
      {props.view === 'ranking' ? (
        <Select
          aria-label="类别"
          className={styles.class ?? ''}
          placeholder="全部类别"
          allowClear
          value={props.classCode}
          options={props.classes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string | null | undefined) => props.onClass(code ?? null)}
        />
      ) : null}
      <label className={styles.choice}>
        考核细则
        <Select
          aria-label="考核细则"
          className={styles.scheme ?? ''}
          value={query.schemeId}
          options={query.schemes.map(({ id, name }) => ({ value: id, label: name }))}
          popupMatchSelectWidth={false}
          title={scheme ? `${scheme.name}（${scheme.source}）` : ''}
          onChange={(id: string | null) => {
            if (id !== null) query.setSchemeId(id);
          }}
        />
      </label>
      <label className={styles.choice}>
        年度
        <InputNumber<number>
          aria-label="年度"
          className={styles.year ?? ''}
          min={2000}
          max={2100}
          precision={0}
          changeOnWheel={false}
          value={query.year}
          onChange={(year) => {
            if (year !== null) query.setYear(year);
          }}
        />
      </label>
      <label className={styles.choice}>
        计算到
        <DayPicker
          aria-label="计算到哪一天"
          className={styles.day ?? ''}
          allowClear={false}
          value={dayjs(query.asOf)}
          onChange={(day) => {
            if (day) query.setAsOf(day.format('YYYY-MM-DD'));
          }}
        />
      </label>
    </div>
  );
}
