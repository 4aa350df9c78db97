import { useQuery } from '@tanstack/react-query';
import { InputNumber, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { useVisit } from '../../app/navigation.ts';
import type { NavigationTargets } from '../../app/navigation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { AsksTab } from './asks/asks-tab.tsx';
import { CallsTab } from './calls/calls-tab.tsx';
import { NextTab } from './next/next-tab.tsx';
import { useNextChoice } from './next/use-next-choice.ts';
import { slipsAbout } from './slips/slip-words.ts';
import { SlipsTab } from './slips/slips-tab.tsx';
import { useSlipChoice } from './slips/use-slip-choice.ts';
import styles from './supervision-screen.module.css';

type SupervisionTab = NonNullable<NavigationTargets['supervision']['tab']>;

/** 督办: slips with their replies, what should go out next, the phone log, and how often each unit was asked. */
export function SupervisionScreen(): ReactNode {
  const { queries } = useApi();
  const office = useOffice();
  const [tab, setTab] = useState<SupervisionTab>('slips');
  const [chosenYear, setYear] = useState<number | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const slipChoice = useSlipChoice();
  const nextChoice = useNextChoice();
  const visit = useVisit('supervision');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setTab(visit.target.tab ?? 'slips');
    setYear(null);
    setUnitId(visit.target.unitId ?? null);
    slipChoice.show(visit.target.slipId ?? null);
  }
  // Of the registers; what goes out next comes from the ledger of the office's year, also when it is numbered in the next one.
  const year = chosenYear ?? office.year;
  const slips = useQuery(queries.supervision.slips.queryOptions({ input: { year } }));
  const proposals = useQuery(queries.supervision.proposals.queryOptions({ input: { year: office.year } }));
  const showIssued = (slipIds: string[], issuedIn: number): void => {
    setYear(issuedIn);
    setUnitId(null);
    slipChoice.show(null, slipIds);
    setTab('slips');
  };
  const unitsToWrite = new Set((proposals.data ?? []).map((proposal) => proposal.unitId)).size;
  const tabs: { key: SupervisionTab; label: string }[] = [
    { key: 'slips', label: '督办文书' },
    { key: 'next', label: unitsToWrite > 0 ? `下一步发什么（${unitsToWrite} 家）` : '下一步发什么' },
    { key: 'calls', label: '电话记录' },
    { key: 'asks', label: '催办次数' },
  ];
  return (
    <ScreenFrame
      title="督办"
      about={slips.data ? slipsAbout(year, slips.data) : '交办单、催办单、督办单，电话提醒，催办次数'}
      actions={
        tab === 'next' ? null : (
          <InputNumber<number>
            className={styles.year ?? ''}
            aria-label="年度"
            suffix="年"
            min={2000}
            max={2100}
            precision={0}
            changeOnWheel={false}
            value={year}
            onChange={setYear}
          />
        )
      }
    >
      <div className={styles.column}>
        <Tabs
          size="small"
          className={styles.tabs ?? ''}
          activeKey={tab}
          onChange={(key) => setTab(tabs.find((one) => one.key === key)?.key ?? 'slips')}
          items={tabs}
        />
        <ErrorNotice error={slips.error} />
        {tab === 'slips' && slips.data ? (
          <SlipsTab slips={slips.data} choice={slipChoice} unitId={unitId} onUnitId={setUnitId} onNext={() => setTab('next')} />
        ) : null}
        {tab === 'slips' && slips.isPending ? <Skeleton active style={{ padding: 16 }} /> : null}
        {tab === 'next' ? (
          <NextTab
            year={office.year}
            proposals={proposals.data}
            error={proposals.error}
            choice={nextChoice}
            unitId={unitId}
            onUnitId={setUnitId}
            onIssued={showIssued}
          />
        ) : null}
        {tab === 'calls' ? <CallsTab year={year} unitId={unitId} onUnitId={setUnitId} /> : null}
        {tab === 'asks' ? (
          <AsksTab
            year={year}
            unitId={unitId}
            onUnit={(unit) => {
              slipChoice.show(null);
              setUnitId(unit);
              setTab('slips');
            }}
          />
        ) : null}
      </div>
    </ScreenFrame>
  );
}
