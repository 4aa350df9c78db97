import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';

/** Where units can come from. */
export type IntakeSource = 'table' | 'roster' | 'preset';

const sources: { key: IntakeSource; label: string }[] = [
  { key: 'table', label: '从表格导入…' },
  { key: 'roster', label: '从领导小组名单导入…' },
  { key: 'preset', label: '导入预置名录…' },
];

/** The ways in which many units come into the register at once. */
export function IntakeMenu(props: { loading: boolean; onChoose: (source: IntakeSource) => void }): ReactNode {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: sources,
        onClick: ({ key }) => {
          const source = sources.find((one) => one.key === key);
          if (source) props.onChoose(source.key);
        },
      }}
    >
      <Button loading={props.loading} icon={<DownOutlined />} iconPlacement="end">
        导入名录
      </Button>
    </Dropdown>
  );
}
