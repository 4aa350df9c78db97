import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SlipWriting } from './use-write-slips.ts';
import styles from '../supervision-screen.module.css';

/** As many slips as are written at once. */
const mostSlips = 500;

/** What can be done with the selected slips: Word in one file, or one file each. */
export function WriteBar(props: { slipIds: string[]; writing: SlipWriting; onClear: () => void }): ReactNode {
  const { slipIds, writing } = props;
  const [withReplyForms, setWithReplyForms] = useState(false);
  if (slipIds.length === 0) return <span className={styles.words}>勾选文书后可导出 Word</span>;
  const tooMany = slipIds.length > mostSlips ? { disabled: true, title: `一次最多导出 ${mostSlips} 份` } : {};
  const write = (together: boolean): void => void writing.write(slipIds, { together, withReplyForms });
  return (
    <>
      <span className={styles.words}>已选 {slipIds.length} 份</span>
      <Checkbox
        checked={withReplyForms}
        title="每份文书后面附一张空白的办理情况回执"
        onChange={(event) => setWithReplyForms(event.target.checked)}
      >
        附回执
      </Checkbox>
      <Button type="primary" loading={writing.running} {...tooMany} onClick={() => write(true)}>
        导出 Word…
      </Button>
      {slipIds.length > 1 ? (
        <Button disabled={writing.running} {...tooMany} onClick={() => write(false)}>
          每份一个文件…
        </Button>
      ) : null}
      <Button type="text" onClick={props.onClear}>
        取消选择
      </Button>
    </>
  );
}
