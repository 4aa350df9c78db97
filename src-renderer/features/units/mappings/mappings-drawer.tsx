import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { foundMappings } from './mapping-rows.ts';
import { NewMapping } from './new-mapping.tsx';
import { TargetSelect } from './target-select.tsx';
import tables from '../../../ui/plain-table.module.css';
import styles from './mappings.module.css';

/** 上级单位对应表: what superiors' unit names mean here, remembered from adaptations; to change, forget and add. */
export function MappingsDrawer(props: {
  unitNames: ReadonlyMap<string, string>;
  collectiveNames: ReadonlyMap<string, string>;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { unitNames, collectiveNames } = props;
  const { client, queries } = useApi();
  const change = useChange();
  const { run, running } = change;
  const [search, setSearch] = useState('');
  const mappings = useQuery({ ...queries.units.mappings.queryOptions(), enabled: props.open });
  const targetWords = (target: MappingTarget): string => {
    if (target.kind === 'unit') return unitNames.get(target.unitId) ?? '';
    return target.kind === 'collective' ? (collectiveNames.get(target.collectiveUnitId) ?? '') : '不涉及本县';
  };
  const all = mappings.data ?? [];
  const found = foundMappings(all, search, targetWords);
  const map = (superiorName: string, target: MappingTarget): Promise<unknown> =>
    run(() => client.units.saveMapping({ superiorName, target }), `已记住：${superiorName} → ${targetWords(target)}`);
  return (
    <Drawer title="上级单位对应表" size={680} open={props.open} onClose={props.onClose} destroyOnHidden>
      <p className={styles.quiet}>转化上级计划时，按这里的对应换成本级单位；转化时确认过的也记在这里。改动只影响以后的转化。</p>
      <NewMapping running={running} onAdd={map} />
      <ErrorNotice error={change.error ?? mappings.error} onClose={change.clearError} />
      {all.length > 8 ? (
        <SearchField
          label="查找对应" placeholder="查找上级或本级单位" className={styles.search}
          value={search} onChange={setSearch}
        />
      ) : null}
      {mappings.data && all.length === 0 ? (
        <EmptyState title="还没有记住的对应" text="在“上级转化”里确认单位名后自动记住，也可以在上面先写好。" />
      ) : null}
      {all.length > 0 && found.length === 0 ? <p className={styles.quiet}>没有找到。</p> : null}
      {found.length > 0 ? (
        <table className={`${tables.table} ${styles.table}`}>
          <thead>
            <tr>
              <th>上级单位名</th>
              <th className={styles.target}>本级单位</th>
              <th className={styles.action} />
            </tr>
          </thead>
          <tbody>
            {found.map(({ mappingId, superiorName, target }) => (
              <tr key={mappingId}>
                <td title={superiorName}>{superiorName}</td>
                <td>
                  <TargetSelect
                    label={`“${superiorName}”对应的本级单位`}
                    target={target}
                    targetWords={targetWords}
                    onChange={(wanted) => void map(superiorName, wanted)}
                  />
                </td>
                <td className={styles.action}>
                  <Button
                    type="link"
                    size="small"
                    aria-label={`清除“${superiorName}”的对应`}
                    disabled={running}
                    onClick={() => void run(() => client.units.forgetMapping({ mappingId }), `已清除“${superiorName}”的对应`)}
                  >
                    清除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Drawer>
  );
}
