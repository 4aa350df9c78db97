import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PlanVersionView } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { WrittenFile } from '../../../api/use-saved-file.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SavedFileNotice } from '../../../ui/saved-file-notice.tsx';
import tables from '../../../ui/sticky-table.module.css';
import styles from './changes.module.css';

/** The published versions, the newest first, each with the responsibility table as it went out. */
export function VersionsBlock(props: { versions: readonly PlanVersionView[] }): ReactNode {
  const { client } = useApi();
  const file = useSavedFile<WrittenFile>();
  const save = (versionId: string): void =>
    void file.save({
      suggestName: () => client.exports.suggestName({ kind: 'publishedTable', versionId }),
      write: (saveToken) => client.plans.saveTable({ versionId, saveToken }),
    });
  return (
    <section className={styles.block} aria-label="已发布的版本">
      <table className={`${tables.table} ${tables.texts} ${styles.table}`}>
        <thead>
          <tr>
            <th className={styles.versionNumber}>版次</th>
            <th className={styles.day}>发布日期</th>
            <th className={styles.number}>任务</th>
            <th>理由</th>
            <th className={styles.save}>发布时的责任分解表</th>
          </tr>
        </thead>
        <tbody>
          {props.versions.toReversed().map(({ versionId, number, publishedOn, taskCount, reason }) => (
            <tr key={versionId}>
              <td>第 {number} 版</td>
              <td>{publishedOn}</td>
              <td className={styles.number}>{taskCount}</td>
              <td>{reason ?? '—'}</td>
              <td>
                <Button size="small" disabled={file.running} onClick={() => save(versionId)}>
                  另存责任分解表…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ErrorNotice error={file.error} />
      {file.written ? (
        <SavedFileNotice sentence={`已另存“${file.written.fileName}”，与发布时一致。`} openFile={file.openFile} showInFolder={file.showInFolder} />
      ) : null}
    </section>
  );
}
