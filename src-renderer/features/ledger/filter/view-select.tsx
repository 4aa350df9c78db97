import { SaveOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useSavedViews } from '../../../api/saved-views.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { isSameView, quickViews, readStoredQuery, withinRegister } from './saved-view.ts';
import type { LedgerViewChoice } from './saved-view.ts';
import { ViewForm } from './view-form.tsx';
import styles from './filter-row.module.css';

/** 视图: filters and order that were kept under a name, and how the present ones are kept. */
export function ViewSelect(props: { shown: LedgerViewChoice; onShow: (view: LedgerViewChoice) => void }): ReactNode {
  const { shown, onShow } = props;
  const saved = useSavedViews('ledger');
  const plans = useQuery(useApi().queries.ledger.plans.queryOptions()).data ?? [];
  const { units, classes } = useUnitRegister();
  const register = {
    planIds: plans.map(({ id }) => id),
    unitIds: units.map(({ id }) => id),
    classCodes: classes.map(({ code }) => code),
  };
  const own = saved.views.map(({ viewId, name, query }) => ({ key: viewId, name, view: readStoredQuery(query) }));
  const all = [...own, ...quickViews];
  const groups = [
    { label: '我的视图', entries: own },
    { label: '常用', entries: quickViews },
  ];
  return (
    <span className={styles.views}>
      <Select
        className={styles.view ?? ''}
        aria-label="视图"
        placeholder="视图"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={all.find(({ view }) => isSameView(view, shown))?.key ?? null}
        options={groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ label, entries }) => ({ label, options: entries.map(({ key, name }) => ({ value: key, label: name })) }))}
        onChange={(key: string) => {
          const chosen = all.find((one) => one.key === key);
          if (chosen) onShow({ ...chosen.view, choice: withinRegister(chosen.view.choice, register) });
        }}
      />
      <FormPopover
        button={{ icon: <SaveOutlined />, 'aria-label': '保存和管理视图', title: '把当前的筛选和排序存为视图' }}
        renderForm={(close) => <ViewForm shown={shown} saved={saved} onClose={close} />}
      />
    </span>
  );
}
