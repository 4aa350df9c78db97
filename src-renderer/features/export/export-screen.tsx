import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProfileHead } from '../../../src-main/contract/profiles.ts';
import { useApi } from '../../api/api-provider.tsx';
import { useVisit } from '../../app/navigation.ts';
import { useExportChoice } from './choice/use-export-choice.ts';
import { ExportWorkspace } from './export-workspace.tsx';
import { ProfileEditor } from './profiles/profile-editor.tsx';
import { heldProfileId } from './profiles/profile-words.ts';

const noProfiles: readonly ProfileHead[] = [];

/** 导出: every table that goes out, as it will be printed, and the profiles that say how. */
export function ExportScreen(): ReactNode {
  const { queries } = useApi();
  const state = useExportChoice();
  const [editing, setEditing] = useState(false);
  const visit = useVisit('export');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setEditing(visit.target.profiles === true);
  }
  const profiles = useQuery(queries.profiles.list.queryOptions({ input: { year: state.profileYear } }));
  const heads = profiles.data ?? noProfiles;
  if (editing) {
    return (
      <ProfileEditor
        state={state}
        profiles={heads}
        start={heldProfileId(state.choice.profileId, heads) ?? heads.find(({ inForce }) => inForce)?.profileId ?? null}
        onEnd={(profileId) => {
          state.change({ profileId });
          setEditing(false);
        }}
      />
    );
  }
  return <ExportWorkspace state={state} profiles={heads} onEditProfile={() => setEditing(true)} />;
}
