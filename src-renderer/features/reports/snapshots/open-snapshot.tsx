import { skipToken, useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { SnapshotHead } from '../../../../src-main/contract/progress.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useListStatus } from '../../../app/frame-status.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { SavedFileNotice } from '../../../ui/saved-file-notice.tsx';
import { ChangesTable } from './changes-table.tsx';
import { LetterForm } from './letter-form.tsx';
import type { IssueFacts } from './letter-form.tsx';
import { writtenSentence } from './letter-words.ts';
import { PartFilterBar } from './part-filter-bar.tsx';
import { changeLines, isShown } from './part-filter.ts';
import type { PartFilter } from './part-filter.ts';
import { PartsTable } from './parts-table.tsx';
import type { SnapshotPart } from './snapshot-part.ts';
import { changesSummary, inOrder, snapshotFigures, snapshotName } from './snapshot-words.ts';
import { useLetters } from './use-letters.ts';
import styles from './snapshots.module.css';

/** Stands for the ledger of today in the choice of what to compare with. */
const now = 'now';

const noParts: readonly SnapshotPart[] = [];

/** What a snapshot is compared with: nothing, today's ledger, or another snapshot by its id. */
type Compared = null | typeof now | (string & {});

/** One snapshot: its figures and tasks, or what changed up to another one or today, and its letters. */
export function OpenSnapshot(props: {
  head: SnapshotHead;
  others: readonly SnapshotHead[];
  filter: PartFilter;
  onFilter: (filter: PartFilter) => void;
}): ReactNode {
  const { head, others, filter } = props;
  const { queries } = useApi();
  const { goTo } = useNavigation();
  const letters = useLetters(head.snapshotId);
  const [compared, setCompared] = useState<Compared>(null);
  const { from, to } = inOrder(head, others.find(({ snapshotId }) => snapshotId === compared) ?? null);
  const snapshot = useQuery(queries.progress.snapshot.queryOptions({ input: compared === null ? { snapshotId: head.snapshotId } : skipToken }));
  const comparison = compared === null ? skipToken : { fromId: from.snapshotId, toId: to?.snapshotId ?? null };
  const changes = useQuery(queries.progress.compareSnapshots.queryOptions({ input: comparison }));
  const parts = snapshot.data?.parts ?? noParts;
  const shownParts = useMemo(() => parts.filter((part) => isShown(part, filter)), [parts, filter]);
  const shownChanges = useMemo(() => (changes.data ? changeLines(changes.data, filter) : []), [changes.data, filter]);
  const all = useMemo(() => {
    const { moved, added, removed } = changes.data ?? { moved: [], added: [], removed: [] };
    return compared === null ? parts : [...moved.map(({ after }) => after), ...added, ...removed];
  }, [compared, parts, changes.data]);
  const units = useMemo(() => new Map(all.map(({ unitId, unitName }) => [unitId, unitName])), [all]);
  useListStatus(0, compared === null ? shownParts.length : shownChanges.length);
  const loaded = compared === null ? snapshot.data !== undefined : changes.data !== undefined;
  const openPart = ({ taskId, unitId }: SnapshotPart): void => goTo('ledger', { taskId, unitId });
  const writing = (write: (facts: IssueFacts) => Promise<void>, close: () => void) => (facts: IssueFacts): void => {
    close();
    void write(facts);
  };
  return (
    <section className={styles.detail} aria-label={`快照：${snapshotName(head)}`}>
      <div className={styles.head}>
        <div className={styles.headWords}>
          <h2 className={styles.title}>{snapshotName(head)}</h2>
          <div className={styles.quiet}>{snapshotFigures(head)}</div>
        </div>
        <label className={styles.compare}>
          对比
          <Select<string>
            aria-label="与哪一次对比"
            className={styles.compareWith ?? ''}
            allowClear
            placeholder="不对比，看明细"
            popupMatchSelectWidth={false}
            value={compared}
            options={[{ value: now, label: '今天的台账' }, ...others.map((other) => ({ value: other.snapshotId, label: snapshotName(other) }))]}
            onChange={(value: string | null | undefined) => setCompared(value ?? null)}
          />
        </label>
        <FormPopover
          button={{ children: '写通报…', loading: letters.running }}
          renderForm={(close) => (
            <LetterForm
              numbered
              about="分类列出各单位的完成率和超期，点名表扬、督促的话按数字拟好，可在 Word 里改。"
              okText="写成 Word…"
              running={letters.running}
              onWrite={writing(letters.writeBulletin, close)}
            />
          )}
        />
        <FormPopover
          button={{ children: '写一页简报…', loading: letters.running }}
          renderForm={(close) => (
            <LetterForm numbered={false} about="给领导看的一页：总数、完成率和最要紧的超期任务。" okText="写成 Word…" running={letters.running} onWrite={writing(letters.writeBrief, close)} />
          )}
        />
      </div>
      {letters.job ? (
        <div className={styles.notice}>
          <JobProgressBar job={letters.job} />
        </div>
      ) : null}
      <ErrorNotice error={letters.error ?? snapshot.error ?? changes.error} />
      {letters.written ? (
        <div className={styles.notice}>
          <SavedFileNotice sentence={writtenSentence(letters.written)} openFile={letters.openFile} showInFolder={letters.showInFolder} />
        </div>
      ) : null}
      <PartFilterBar filter={filter} onChange={props.onFilter} units={units} />
      {changes.data && compared !== null ? (
        <p className={styles.found} role="status">
          {`“${snapshotName(from)}”到${to === null ? '今天' : `“${snapshotName(to)}”`}：${changesSummary(changes.data)}`}
        </p>
      ) : null}
      {!loaded ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : compared === null ? (
        <PartsTable parts={shownParts} onOpen={openPart} empty={<p className={styles.none}>{parts.length === 0 ? '留存时台账里还没有落实到单位的任务。' : '没有符合的行。'}</p>} />
      ) : (
        <ChangesTable changes={shownChanges} onOpen={openPart} empty={<p className={styles.none}>{all.length === 0 ? '没有变化。' : '没有符合的行。'}</p>} />
      )}
      {loaded ? <div className={styles.hint}>双击或按 Enter 到任务台账看这项任务</div> : null}
    </section>
  );
}
