import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { HitContent } from './hit-line.tsx';
import type { HitLine } from './hit-lines.ts';
import { hitKindLabels } from './search-words.ts';
import type { HitKind } from './search-words.ts';
import styles from './search.module.css';

/** Id of the element that shows a line, for the input to point at. */
export function lineId(key: string): string {
  return `search-line-${key.replaceAll(' ', '-')}`;
}

/** The found rows; the current one is kept in sight. */
export function SearchResults(props: {
  lines: readonly HitLine[];
  current: string | null;
  onCurrent: (key: string) => void;
  onOpen: (line: HitLine) => void;
}): ReactNode {
  const { lines, current } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current !== null) list.current?.querySelector(`#${CSS.escape(lineId(current))}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div ref={list} className={styles.results} role="listbox" aria-label="查找结果" id="search-results">
      {lines.map((line) => (
        <div
          key={line.key}
          id={lineId(line.key)}
          role="option"
          aria-selected={line.key === current}
          data-hit={line.key}
          className={'hit' in line ? styles.line : `${styles.line} ${styles.more}`}
          onMouseMove={() => props.onCurrent(line.key)}
          onClick={() => props.onOpen(line)}
        >
          {'hit' in line ? <HitContent hit={line.hit} /> : `更多${hitKindLabels[line.moreOf]}…`}
        </div>
      ))}
    </div>
  );
}

/** Nothing was found: where else it may stand. */
export function NothingFound(props: { text: string; kind: HitKind | null; everyYear: boolean; onWiden: () => void }): ReactNode {
  const { text, kind, everyYear } = props;
  const narrowed = kind !== null || !everyYear;
  return (
    <div className={styles.nothing}>
      <p>没有找到“{text}”{kind === null ? '' : `的${hitKindLabels[kind]}`}。</p>
      {narrowed ? <Button onClick={props.onWiden}>在全部类别、全部年度里查找</Button> : <p>换几个字，或输入单位的拼音首字母、日期、状态。</p>}
    </div>
  );
}
