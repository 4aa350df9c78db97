import { Button, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { emptyReply, isReplyDraft, missingOfReply } from './reply-draft.ts';
import styles from '../parts/panel.module.css';

/** What a unit answered to a slip; what is typed survives closing the panel and the program. */
export function ReplyForm(props: { slip: SlipView }): ReactNode {
  const { slipId, number, issuedOn } = props.slip;
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error, clearError } = useChange();
  const [stored, setStored] = useStoredValue(`draft:slip-reply:${slipId}`, isReplyDraft);
  const draft = stored ?? emptyReply;
  const repliedOn = draft.repliedOn ?? today;
  const missing = missingOfReply(draft, repliedOn, issuedOn);
  const record = async (): Promise<void> => {
    const reply = { slipId, repliedOn, person: draft.person.trim() || null, text: draft.text.trim() };
    if (!(await run(() => client.supervision.reply(reply), `已登记“${number}”的回复`))) return;
    setStored(null);
    keepFocusInPanel();
  };
  const discard = (): void => {
    setStored(null);
    clearError();
    keepFocusInPanel();
  };
  return (
    <>
      <ErrorNotice error={error} />
      <Input.TextArea
        aria-label="回复内容"
        maxLength={20_000}
        placeholder="单位回复了什么"
        autoSize={{ minRows: 2, maxRows: 5 }}
        value={draft.text}
        onChange={(event) => setStored({ ...draft, text: event.target.value })}
      />
      <div className={styles.pair}>
        <Input
          aria-label="回复人"
          maxLength={50}
          placeholder="回复人（可不填）"
          value={draft.person}
          onChange={(event) => setStored({ ...draft, person: event.target.value })}
        />
        <DayPicker
          aria-label="回复日期"
          allowClear={false}
          value={dayjs(repliedOn)}
          onChange={(day) => setStored({ ...draft, repliedOn: day?.format('YYYY-MM-DD') ?? null })}
        />
      </div>
      <div className={styles.foot}>
        <span className={styles.footWords}>{missing ?? ''}</span>
        {stored ? <Button onClick={discard}>放弃</Button> : null}
        <Button type="primary" disabled={missing !== null} loading={running} onClick={() => void record()}>
          登记回复
        </Button>
      </div>
    </>
  );
}
