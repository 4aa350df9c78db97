import { Button, Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { failureOf } from '../../../api/failure.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { ExportTablePreview } from './use-table-preview.ts';
import { PreviewSheetView } from './preview-sheet.tsx';
import styles from './preview.module.css';

/** What stands where pages would be: that nothing is chosen, that there is nothing, or what went wrong. */
function NoPages({ preview, missing }: { preview: ExportTablePreview; missing: ReactNode }): ReactNode {
  if (missing !== null) return missing;
  if (failureOf(preview.error)?.code === 'NOTHING_TO_EXPORT') {
    return <EmptyState title="这个范围没有可以导出的内容" text="请在左边换一个计划、单位或时间。" />;
  }
  if (preview.error) {
    return (
      <div className={styles.failed}>
        <ErrorNotice
          error={preview.error}
          action={
            <Button size="small" onClick={preview.retry}>
              再试一次
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.waiting} role="status" aria-label="正在排版">
      <Skeleton active title paragraph={{ rows: 9 }} />
    </div>
  );
}

/** The preview of a table as it will be printed: a tab for each sheet, as below a workbook. */
export function PreviewPane(props: { label: string; preview: ExportTablePreview; missing: ReactNode }): ReactNode {
  const { label, preview, missing } = props;
  const { names, place, choose } = preview;
  const shown = missing === null ? preview.shown : null;
  return (
    <section className={styles.pane} aria-label={label} aria-busy={preview.loading} data-preview={preview.loading ? 'loading' : 'shown'}>
      {shown ? (
        <div className={preview.loading ? `${styles.shown} ${styles.stale}` : styles.shown}>
          <PreviewSheetView key={preview.shownAs} prepared={shown} />
        </div>
      ) : (
        <NoPages preview={preview} missing={missing} />
      )}
      {shown && names.length > 1 ? (
        <Tabs
          className={styles.tabs ?? ''}
          size="small"
          tabPlacement="bottom"
          activeKey={String(place)}
          items={names.map((name, at) => ({ key: String(at), label: name }))}
          onChange={(key) => choose(Number(key))}
        />
      ) : null}
    </section>
  );
}
