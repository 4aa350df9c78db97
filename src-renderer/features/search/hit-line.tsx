import type { ReactNode } from 'react';
import type { SearchHit } from '../../../src-main/contract/workbench.ts';
import { foundPieces } from './found-pieces.ts';
import { excerptBeside } from './hit-lines.ts';
import { dayWords, hitKindLabels } from './search-words.ts';
import styles from './search.module.css';

function Marked(props: { text: string; found: readonly string[] }): ReactNode {
  return foundPieces(props.text, props.found).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}

/** A hit: its kind, title and day, below them the words around what was found and whose the row is. */
export function HitContent({ hit }: { hit: SearchHit }): ReactNode {
  const { title, about, found } = hit;
  const excerpt = excerptBeside(hit);
  return (
    <>
      <span className={styles.kind}>{hitKindLabels[hit.kind]}</span>
      <span className={styles.title} title={title}>
        <Marked text={title} found={found} />
      </span>
      <span className={styles.day}>{dayWords(hit)}</span>
      {excerpt !== '' || about !== '' ? (
        <span className={styles.beside}>
          {excerpt === '' ? null : (
            <span className={styles.excerpt}>
              <Marked text={excerpt} found={found} />
            </span>
          )}
          {about === '' ? null : <span className={styles.about}>{about}</span>}
        </span>
      ) : null}
    </>
  );
}
