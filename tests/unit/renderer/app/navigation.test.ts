import { expect, it } from 'vitest';
import { placeAfter } from '../../../../src-renderer/app/navigation-provider.tsx';

const start = { current: 'import', visits: {} } as const;

it('going somewhere without a target leaves the screen as it was', () => {
  const place = placeAfter(placeAfter(start, 'ledger', { unitId: 'u' }), 'units', undefined);
  const back = placeAfter(place, 'ledger', undefined);
  expect(back.current).toBe('ledger');
  expect(back.visits.ledger).toEqual({ target: { unitId: 'u' }, number: 1 });
});

it('going to the same target twice is two visits', () => {
  const once = placeAfter(start, 'ledger', { unitId: 'u' });
  expect(placeAfter(once, 'ledger', { unitId: 'u' }).visits.ledger?.number).toBe(2);
});
