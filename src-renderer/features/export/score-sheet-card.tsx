import { useQuery } from '@tanstack/react-query';
import { InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { useUnitOptions } from '../../api/unit-options.ts';
import { useExport } from '../../api/use-export.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { Field } from '../../ui/field.tsx';
import { ExportCard } from './export-card.tsx';
import { isBeforeYearEnd, usualScoreDay } from '../../api/score-day.ts';
import styles from './export-screen.module.css';

/** Stands for all units in the choice of units. */
const allUnits = 'all';

/** 自查评分表 of one unit, or of all units with the summary. */
export function ScoreSheetCard(): ReactNode {
  const { client, queries } = useApi();
  const office = useOffice();
  const { unitOptions } = useUnitOptions();
  const run = useExport('正在导出自查评分表');
  const schemes = useQuery(queries.scoring.schemes.queryOptions()).data ?? [];
  const [chosenScheme, setScheme] = useState<string | null>(null);
  const [year, setYear] = useState(office.year);
  const [chosenDay, setDay] = useState<string | null>(null);
  const [target, setTarget] = useState(allUnits);
  const schemeId = chosenScheme ?? schemes[0]?.id ?? null;
  const asOf = chosenDay ?? usualScoreDay(year, office.today);
  const unitId = target === allUnits ? null : target;
  const start = (scheme: string): void =>
    void run.start({
      suggestName: () => client.exports.suggestName({ kind: 'scoreSheets', year, unitId }),
      write: (saveToken, signal) =>
        client.exports.scoreSheets({ schemeId: scheme, year, asOf, unitId, saveToken }, { signal }),
    });
  return (
    <ExportCard
      title="自查评分表"
      about="A 部分为各项任务完成情况，B 部分为其他扣分项，合计为公式；初核、核定得分留空待填。"
      run={run}
      ready={schemeId !== null}
      onExport={() => {
        if (schemeId !== null) start(schemeId);
      }}
    >
      <Field label="考核细则">
        <Select
          aria-label="考核细则" className={styles.wide ?? ''} value={schemeId}
          options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string | null) => setScheme(id)}
        />
      </Field>
      <Field label="单位">
        <Select
          aria-label="单位" className={styles.wide ?? ''} value={target} showSearch={{ optionFilterProp: 'search' }}
          options={[{ value: allUnits, label: '全部单位，附汇总表', search: '全部单位 汇总表' }, ...unitOptions]}
          onChange={setTarget}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="年度">
          <InputNumber<number>
            aria-label="年度" min={2000} max={2100} precision={0} changeOnWheel={false} value={year}
            onChange={(next) => {
              if (next === null) return;
              setYear(next);
              setDay(null);
            }}
          />
        </Field>
        <Field label="计算到" hint={isBeforeYearEnd(year, asOf) ? '年底前：未完成的任务只作预测' : null}>
          <DayPicker
            aria-label="计算到哪一天" allowClear={false} value={dayjs(asOf)}
            onChange={(day) => setDay(day ? day.format('YYYY-MM-DD') : null)}
          />
        </Field>
      </div>
    </ExportCard>
  );
}
