import { useSearchParams } from 'react-router';

/** Lane and search words of a queue, kept in the address so that going back finds the same list. */
export function useQueueAddress<K extends string>(lanes: readonly K[], first: K) {
  const [params, setParams] = useSearchParams();
  const lane = lanes.find((each) => each === params.get('lane')) ?? first;
  const search = params.get('search') ?? '';
  const set = (next: { lane?: K; search?: string }) => {
    const words = next.search ?? search;
    setParams({ lane: next.lane ?? lane, ...(words ? { search: words } : {}) }, { replace: next.search !== undefined });
  };
  return { lane, search, set };
}
