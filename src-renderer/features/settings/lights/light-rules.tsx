import { useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { colourOf, ruleWords } from './rule-words.ts';
import tables from '../../../ui/plain-table.module.css';
import styles from './light-rules.module.css';

/** 亮灯规则: the sets that come with the program, each rule as a sentence, and which set is in force. */
export function LightRules(): ReactNode {
  const { client, queries } = useApi();
  const { run, running, error, clearError } = useChange();
  const lights = useQuery(queries.workspace.lightRules.queryOptions());
  const [looked, setLooked] = useState<string | null>(null);
  if (lights.error) return <ErrorNotice error={lights.error} />;
  if (!lights.data) return null;
  const { current, sets } = lights.data;
  const shown = sets.find(({ id }) => id === (looked ?? current)) ?? sets[0];
  if (!shown) return null;
  const choose = async (): Promise<void> => {
    if (await run(() => client.workspace.chooseLightRules({ id: shown.id }), `已改用亮灯规则“${shown.name}”`)) setLooked(null);
  };
  return (
    <>
      <p className={styles.about}>各地对灯的规定不同，选一套与本地办法一致的。改用后，台账、工作台、督办和统计里的灯随即按新规则算；已保存的季度快照不变。</p>
      <Radio.Group
        className={styles.sets ?? ''}
        aria-label="亮灯规则"
        value={shown.id}
        onChange={(event) => setLooked(String(event.target.value))}
        options={sets.map(({ id, name }) => ({
          value: id,
          label: (
            <>
              {name}
              {id === current ? <span className={styles.current}>使用中</span> : null}
            </>
          ),
        }))}
      />
      <ErrorNotice error={error} onClose={clearError} />
      <table className={`${tables.table} ${styles.rules}`} aria-label={`规则：${shown.name}`}>
        <thead>
          <tr>
            <th className={styles.number}>次序</th>
            <th className={styles.light}>亮灯</th>
            <th>条件</th>
          </tr>
        </thead>
        <tbody>
          {shown.rules.map(({ light, sentence }, index) => {
            const { condition, lightName } = ruleWords(sentence);
            return (
              <tr key={index}>
                <td className={styles.number}>{index + 1}</td>
                <td>
                  <StatusChip colour={colourOf(light)} label={lightName} />
                </td>
                <td title={condition}>{condition}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span className={styles.words}>从上到下，第一条符合的规则决定亮什么灯。</span>
        {shown.id === current ? null : (
          <>
            <Button onClick={() => setLooked(null)}>不改</Button>
            <Button type="primary" loading={running} onClick={() => void choose()}>
              改用这套规则
            </Button>
          </>
        )}
      </div>
    </>
  );
}
