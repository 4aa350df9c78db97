import { Button } from 'antd';
import type { ReactNode } from 'react';
import { searchHelp } from './search-words.ts';
import styles from './search.module.css';

function Words(props: { words: readonly string[]; onTake: (text: string) => void }): ReactNode {
  return props.words.map((text) => (
    <button key={text} type="button" className={styles.word} onClick={() => props.onTake(text)}>
      {text}
    </button>
  ));
}

/** Before anything is typed: the last searches, and what can be typed. */
export function SearchStart(props: { recent: readonly string[]; onTake: (text: string) => void; onForget: () => void }): ReactNode {
  const { recent, onTake } = props;
  return (
    <div className={styles.start}>
      {recent.length === 0 ? null : (
        <section aria-label="最近查找">
          <div className={styles.startHead}>
            最近查找
            <Button type="link" size="small" onClick={props.onForget}>
              清空
            </Button>
          </div>
          <div className={styles.words}>
            <Words words={recent} onTake={onTake} />
          </div>
        </section>
      )}
      <section aria-label="可以输入">
        <div className={styles.startHead}>可以输入</div>
        <dl className={styles.help}>
          {searchHelp.map(({ what, examples }) => (
            <div key={what} className={styles.helpLine}>
              <dt>{what}</dt>
              <dd className={styles.words}>
                <Words words={examples} onTake={onTake} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
