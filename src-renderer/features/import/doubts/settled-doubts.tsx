import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DoubtLine } from './doubt-line.tsx';
import type { Doubt } from './doubt-order.ts';
import styles from './doubts.module.css';

/** Doubts that are settled, shown on demand; those that were only looked at can be asked again. */
export function SettledDoubts(props: {
  doubts: readonly Doubt[];
  onShow: (doubt: Doubt) => void;
  onReopen: (doubt: Doubt) => void;
}): ReactNode {
  const { doubts } = props;
  const [shown, setShown] = useState(false);
  if (doubts.length === 0) return null;
  return (
    <>
      <Button type="link" size="small" className={styles.fold ?? ''} aria-expanded={shown} disabled={false} onClick={() => setShown(!shown)}>
        {shown ? '收起已核对的' : `显示已核对的 ${doubts.length} 处`}
      </Button>
      {shown
        ? doubts.map((doubt) => (
            <div key={doubt.key} className={styles.settled}>
              <DoubtLine diagnostic={doubt.diagnostic} onShow={() => props.onShow(doubt)} />
              {doubt.diagnostic.settled ? (
                <Button type="link" size="small" onClick={() => props.onReopen(doubt)}>
                  改回待核对
                </Button>
              ) : (
                <span className={styles.quiet}>已更正</span>
              )}
            </div>
          ))
        : null}
    </>
  );
}
