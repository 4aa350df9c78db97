import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EvidenceCheck } from '../../../../src-main/contract/codes.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import styles from './evidence.module.css';

/** Links that one call takes. */
const mostLinks = 500;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Accepts the chosen evidence, or returns it with a reason; the reason survives closing until it is used. */
export function CheckBar(props: { linkIds: string[]; asOf: string; onDone: () => void }): ReactNode {
  const { linkIds, asOf } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const [stored, setReason] = useStoredValue('draft:evidence:return', isText);
  const [asked, setAsked] = useState(false);
  const reason = stored ?? '';
  const none = linkIds.length === 0;
  const missing = reason.trim() === '';
  const check = async (state: EvidenceCheck, sentence: string): Promise<void> => {
    const returned = state === 'returned';
    const done = await run(async () => {
      const answers: { changeSetId: string | null }[] = [];
      for (let first = 0; first < linkIds.length; first += mostLinks) {
        const some = linkIds.slice(first, first + mostLinks);
        answers.push(await client.evidence.check({ linkIds: some, state, reason: returned ? reason.trim() : null, checkedOn: asOf }));
      }
      return answers;
    }, sentence);
    if (!done) return;
    if (returned) setReason(null);
    setAsked(false);
    props.onDone();
  };
  const giveBack = (): void => {
    setAsked(true);
    if (!missing && !none && !running) void check('returned', `已退回佐证材料 ${linkIds.length} 件`);
  };
  return (
    <>
      <div className={styles.bar}>
        <Button type="primary" disabled={none} loading={running} onClick={() => void check('accepted', `已通过佐证材料 ${linkIds.length} 件`)}>
          通过 {linkIds.length} 件
        </Button>
        <Input
          className={styles.reason ?? ''}
          aria-label="退回理由"
          placeholder="退回理由，如：请补发布页面的截图"
          maxLength={500}
          status={asked && missing ? 'error' : ''}
          value={reason}
          onChange={(event) => setReason(event.target.value === '' ? null : event.target.value)}
          onPressEnter={giveBack}
        />
        <Button disabled={none} loading={running} onClick={giveBack}>
          退回 {linkIds.length} 件
        </Button>
        {asked && missing ? (
          <span className={styles.problem} role="alert">
            请写明退回理由。
          </span>
        ) : null}
      </div>
      <ErrorNotice error={error} />
    </>
  );
}
