import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useUnitRegister } from '../../api/unit-hooks.ts';
import { useNavigation, useVisit } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { EventForm } from './events/event-form.tsx';
import { EventTable } from './events/event-table.tsx';
import { rankedClasses } from './ranking-rows.ts';
import { RankingTable } from './ranking-table.tsx';
import { ScoreQueryBar } from './score-query-bar.tsx';
import type { ScoringView } from './score-query-bar.tsx';
import { aboutScores } from './score-words.ts';
import { UnitScorePanel } from './unit-score-panel.tsx';
import { useScoreQuery } from './use-score-query.ts';
import styles from './scoring-screen.module.css';

/** 自查评分: units ranked within their class, the lines behind each score, and the events that cost points. */
export function ScoringScreen(): ReactNode {
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const query = useScoreQuery();
  const { units } = useUnitRegister();
  const events = useQuery(queries.scoring.events.queryOptions({ input: { year: query.year } }));
  const [view, setView] = useState<ScoringView>('ranking');
  const [classCode, setClassCode] = useState<string | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [shownEventId, setShownEventId] = useState<string | null>(null);
  const visit = useVisit('scoring');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setView('ranking');
    setClassCode(null);
    setUnitId(visit.target.unitId ?? null);
  }
  const { scores } = query;
  const classes = rankedClasses(scores?.units ?? []);
  const chosen = scores?.units.find((unit) => unit.unitId === unitId) ?? null;
  const empty = scores !== null && scores.units.length === 0;

  return (
    <ScreenFrame
      title="自查评分"
      about={aboutScores(scores)}
      actions={
        <>
          <Button type="primary" disabled={units.length === 0} onClick={() => setAdding(true)}>
            登记扣分事项
          </Button>
          <Button onClick={() => goTo('export', { table: 'scoreSheets' })}>导出自查评分表</Button>
        </>
      }
    >
      <div className={styles.column}>
        <ScoreQueryBar
          query={query}
          view={view}
          eventCount={events.data?.length ?? 0}
          onView={setView}
          classes={classes}
          classCode={classCode}
          onClass={setClassCode}
        />
        <ErrorNotice error={query.error ?? events.error} />
        <div className={styles.body}>
          <div className={styles.scroll}>
            {view === 'ranking' && scores && !empty ? (
              <RankingTable
                classes={classes.filter(({ code }) => classCode === null || code === classCode)}
                forecast={scores.forecast}
                chosenUnitId={unitId}
                onChoose={setUnitId}
              />
            ) : null}
            {view === 'ranking' && empty ? (
              <EmptyState
                title="还没有可以评分的单位"
                text="先登记单位、导入计划并分派任务，这里就会按细则算出各单位的得分。"
                actions={<Button onClick={() => goTo('units')}>去登记单位</Button>}
              />
            ) : null}
            {view === 'events' && events.data?.length === 0 ? (
              <EmptyState
                title={`${query.year} 年度还没有扣分事项`}
                text="未按要求牵头、未抓好落实、依申请公开或信箱热线办理超时等，在这里登记后按细则扣分。"
                actions={<Button onClick={() => setAdding(true)}>登记扣分事项</Button>}
              />
            ) : null}
            {view === 'events' && events.data && events.data.length > 0 ? (
              <EventTable
                events={events.data}
                unitNames={new Map(units.map(({ id, name }) => [id, name]))}
                shownEventId={shownEventId}
              />
            ) : null}
          </div>
          {adding ? (
            <EventForm year={query.year} day={query.asOf} unitId={unitId} onDone={() => setAdding(false)} />
          ) : null}
          {!adding && view === 'ranking' && chosen && scores ? (
            <UnitScorePanel
              unit={chosen}
              basePoints={scores.basePoints}
              forecast={scores.forecast}
              onEvent={(eventId) => {
                setShownEventId(eventId);
                setView('events');
              }}
              onClose={() => setUnitId(null)}
            />
          ) : null}
        </div>
      </div>
    </ScreenFrame>
  );
}
