import { skipToken, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanVersionView } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useExport } from '../../../api/use-export.ts';
import { versionName } from '../../../api/version-words.ts';
import { ChangeKindChip } from '../../../ui/change-kind-chip.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { exportedSentence } from '../../../ui/export-words.ts';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { SavedFileNotice } from '../../../ui/saved-file-notice.tsx';
import { changedTaskWords, changeSummary } from './amendment-words.ts';
import { FieldChanges } from './field-changes.tsx';
import tables from '../../../ui/sticky-table.module.css';
import styles from './changes.module.css';

/** Stands for the plan as it is now in the choice of versions. */
const now = 'now';

/** Compares two versions, or a version with the plan as it stands, and exports the list of changes. */
export function CompareBlock(props: { planId: string; versions: readonly PlanVersionView[] }): ReactNode {
  const { planId, versions } = props;
  const { queries } = useApi();
  const exporting = useExport('正在导出变更清单');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  // What the plan has changed since its last version is shown above: the last two versions are proposed here.
  const fromVersion = versions.find(({ versionId }) => versionId === from) ?? versions.at(-2) ?? versions[0];
  const later = versions.filter(({ number }) => number > (fromVersion?.number ?? 0));
  const toVersionId = (to === null ? later.at(-1) : later.find(({ versionId }) => versionId === to))?.versionId ?? null;
  const input = fromVersion && shown ? { planId, fromVersionId: fromVersion.versionId, toVersionId } : skipToken;
  const compared = useQuery(queries.plans.compareVersions.queryOptions({ input }));
  if (!fromVersion) return null;
  const exportList = (): void => void exporting.start({ table: 'changeList', planId, fromVersionId: fromVersion.versionId, toVersionId });
  return (
    <section className={styles.block} aria-label="比较版本">
      <div className={styles.blockHead}>
        <h3 className={styles.subtitle}>比较</h3>
        <Select
          aria-label="较早的版本"
          className={styles.choice ?? ''}
          value={fromVersion.versionId}
          options={versions.map((version) => ({ value: version.versionId, label: versionName(version) }))}
          onChange={setFrom}
        />
        与
        <Select
          aria-label="较晚的版本"
          className={styles.choice ?? ''}
          value={toVersionId ?? now}
          options={[...later.map((version) => ({ value: version.versionId, label: versionName(version) })), { value: now, label: '现在的计划' }]}
          onChange={setTo}
        />
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? '收起' : '看变化'}
        </Button>
        <Button loading={exporting.running} onClick={exportList}>
          导出变更清单…
        </Button>
        {exporting.job ? <JobProgressBar job={exporting.job} /> : null}
      </div>
      <ErrorNotice error={exporting.error ?? compared.error} />
      {exporting.written ? (
        <SavedFileNotice sentence={exportedSentence(exporting.written)} openFile={exporting.openFile} showInFolder={exporting.showInFolder} />
      ) : null}
      {shown && compared.data ? (
        <>
          <p className={styles.field}>{changeSummary(compared.data)}</p>
          {compared.data.length === 0 ? null : (
            <table className={`${tables.table} ${tables.texts} ${styles.table}`}>
              <thead>
                <tr>
                  <th className={styles.kind}>变化</th>
                  <th className={styles.task}>任务</th>
                  <th>改了什么</th>
                </tr>
              </thead>
              <tbody>
                {compared.data.map((change) => (
                  <tr key={`${change.before?.id ?? ''}-${change.after?.id ?? ''}`}>
                    <td>
                      <ChangeKindChip kind={change.kind} />
                    </td>
                    <td>{changedTaskWords(change)}</td>
                    <td>
                      <FieldChanges change={change} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ) : null}
    </section>
  );
}
