import type { KeyboardEvent, ReactNode } from 'react';
import type { ProfileHead } from '../../../../src-main/contract/profiles.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { profileName } from './profile-words.ts';
import styles from './profiles.module.css';

const origins = [
  { origin: 'own', label: '本单位' },
  { origin: 'preset', label: '程序自带' },
] as const;

/** The profiles, the office's own first; the arrows choose one. */
export function ProfileList(props: { profiles: readonly ProfileHead[]; current: string | null; year: number; onChoose: (profileId: string) => void }): ReactNode {
  const { profiles, current, year, onChoose } = props;
  const groups = origins.map(({ origin, label }) => ({ label, members: profiles.filter((profile) => profile.origin === origin) }));
  const order = groups.flatMap(({ members }) => members.map(({ profileId }) => profileId));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const next = rowAfterKey(event.key, order, current);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div
      className={styles.list} role="listbox" aria-label="版式" tabIndex={0} onKeyDown={onKeyDown}
      aria-activedescendant={current === null ? undefined : `profile-${current}`}
    >
      {groups.map(({ label, members }) => (
        <div key={label} role="group" aria-label={label}>
          <div className={styles.group} aria-hidden>
            {label}
          </div>
          {members.map((profile) => (
            <div
              key={profile.profileId} id={`profile-${profile.profileId}`} role="option" aria-selected={profile.profileId === current}
              className={styles.entry} onClick={() => onChoose(profile.profileId)}
            >
              <div className={styles.name}>{profileName(profile)}</div>
              {profile.inForce ? <div className={styles.inForce}>{`✓ ${year} 年度使用`}</div> : null}
            </div>
          ))}
          {members.length === 0 ? <p className={styles.none}>还没有，可以从程序自带的复制</p> : null}
        </div>
      ))}
    </div>
  );
}
