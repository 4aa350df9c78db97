import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { TargetSelect } from './target-select.tsx';
import styles from './mappings.module.css';

/** A line to say in advance what a superior's name means here. */
export function NewMapping(props: {
  running: boolean;
  /** Resolves with null when it was refused. */
  onAdd: (superiorName: string, target: MappingTarget) => Promise<unknown>;
}): ReactNode {
  const [typed, setTyped] = useTypedText('draft:unit-mapping:new', '');
  const [target, setTarget] = useState<MappingTarget | null>(null);
  const name = typed?.trim() ?? '';
  const add = async (): Promise<void> => {
    if (name === '' || target === null || (await props.onAdd(name, target)) === null) return;
    setTyped(null);
    setTarget(null);
  };
  return (
    <div className={styles.add}>
      <Input
        aria-label="上级单位名"
        placeholder="上级文件里的名称，如 市大数据局"
        maxLength={200}
        value={typed ?? ''}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => void add()}
      />
      <TargetSelect label="对应的本级单位" target={target} targetWords={() => ''} onChange={setTarget} />
      <Button type="primary" disabled={name === '' || target === null} loading={props.running} onClick={() => void add()}>
        记住
      </Button>
    </div>
  );
}
