import { useState } from 'react';
import { useChange } from '../api/change-hooks.ts';
import type { ProposedEvent } from '../ui/proposed-events.tsx';
import { useTypedTexts } from './typed-texts.ts';

/** Registering proposed events as scoring facts, with bases that are typed over first. */
export interface EventTaking {
  /** Bases that were typed over, by the events' ids. */
  typed: Readonly<Record<string, string>>;
  onType: (id: string, basis: string | null) => void;
  running: boolean;
  onTake: (event: ProposedEvent) => void;
  /** The one that was registered last; null also once it was undone and stands among the proposed `events` again. */
  taken: ProposedEvent | null;
  error: unknown;
  clearError: () => void;
}

/** Registers proposed events one by one; typed bases are kept under `key` until then. */
export function useEventTaking(
  key: string,
  events: readonly ProposedEvent[],
  write: (event: ProposedEvent) => Promise<{ changeSetId: string | null }>,
): EventTaking {
  const { run, running, error, clearError } = useChange();
  const [typed, onType] = useTypedTexts(key);
  const [taken, setTaken] = useState<ProposedEvent | null>(null);
  const take = async (event: ProposedEvent): Promise<void> => {
    if (!(await run(() => write(event), `已登记${event.unitName}的扣分事项`))) return;
    onType(event.id, null);
    setTaken(event);
  };
  const isBack = events.some(({ id }) => id === taken?.id);
  return { typed, onType, running, onTake: (event) => void take(event), taken: isBack ? null : taken, error, clearError };
}
