import { useStoredValue } from './stored-value.ts';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Large-font mode of this window, whatever workspace is open. */
export function useLargeFont(): [boolean, (large: boolean) => void] {
  const [large, setLarge] = useStoredValue('large-font', isBoolean);
  return [large ?? false, setLarge];
}
