import type { ReactNode } from 'react';
import { hitKinds } from '../../../src-main/contract/workbench.ts';
import { hitKindLabels } from './search-words.ts';
import type { HitKind } from './search-words.ts';
import styles from './search.module.css';

function Chip(props: { label: string; pressed: boolean; onPress: () => void }): ReactNode {
  return (
    <button type="button" className={styles.chip} aria-pressed={props.pressed} onClick={props.onPress}>
      {props.label}
    </button>
  );
}

/** Where is searched: one kind of rows or all, this year or every year. */
export function SearchScope(props: {
  kind: HitKind | null;
  onKind: (kind: HitKind | null) => void;
  /** The office's year. */
  year: number;
  everyYear: boolean;
  onEveryYear: (everyYear: boolean) => void;
}): ReactNode {
  const { kind, onKind, everyYear, onEveryYear } = props;
  return (
    <div className={styles.scope}>
      <div className={styles.chips} role="group" aria-label="类别">
        <Chip label="全部" pressed={kind === null} onPress={() => onKind(null)} />
        {hitKinds.map((one) => (
          <Chip key={one} label={hitKindLabels[one]} pressed={kind === one} onPress={() => onKind(kind === one ? null : one)} />
        ))}
      </div>
      <div className={styles.chips} role="group" aria-label="年度">
        <Chip label={`${props.year} 年度`} pressed={!everyYear} onPress={() => onEveryYear(false)} />
        <Chip label="全部年度" pressed={everyYear} onPress={() => onEveryYear(true)} />
      </div>
    </div>
  );
}
