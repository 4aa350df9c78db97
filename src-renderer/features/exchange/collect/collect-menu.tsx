import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { Collection } from './use-collect.ts';

/** 收回填报表 from files or from a folder; both can be dropped on the screen too. */
export function CollectMenu(props: { collection: Collection; primary: boolean }): ReactNode {
  const { collection } = props;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'files', label: '选择文件或压缩包…', onClick: () => void collection.chooseFiles() },
          { key: 'folder', label: '选择文件夹（连同佐证材料）…', onClick: () => void collection.chooseFolder() },
        ],
      }}
    >
      <Button type={props.primary ? 'primary' : 'default'} icon={<DownOutlined />} iconPlacement="end" loading={collection.running}>
        收回填报表
      </Button>
    </Dropdown>
  );
}
