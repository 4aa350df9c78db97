import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useImportWriter } from '../edits/import-writer.ts';
import type { SourceSpan } from '../source/source-marks.ts';
import { EnclosureCard } from './enclosure-card.tsx';
import { enclosureEdits } from './enclosure-edits.ts';
import styles from './enclosures.module.css';

/** 其他内容: what the document holds beside its tasks; each is kept with the commit or not, and can be corrected. */
export function EnclosuresPanel(props: { view: ImportView; onShowPlace: (span: SourceSpan) => void }): ReactNode {
  const { importId, enclosures } = props.view;
  const { writer, change } = useImportWriter(importId);
  const edits = useMemo(() => enclosureEdits(writer), [writer]);
  const takenCount = enclosures.filter(({ taken }) => taken).length;
  return (
    <section className={styles.panel} aria-label="其他内容">
      <ErrorNotice error={change.error} onClose={change.clearError} />
      {enclosures.length === 0 ? (
        <EmptyState
          title="没有其他内容"
          text="文中没有领导小组名单、考核评分办法、考核指标表，也没有提到附件。"
        />
      ) : (
        <>
          <p className={styles.head}>
            除任务以外，文中还有 {enclosures.length} 处内容，入库时保存 {takenCount} 处。改动随时保存。
          </p>
          <div className={styles.cards}>
            {enclosures.map((enclosure) => (
              <EnclosureCard
                key={enclosure.enclosureId}
                enclosure={enclosure}
                edits={edits}
                onShowPlace={props.onShowPlace}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
