/** What the public looks for, as it stands in the page's address: a list can be sent to somebody, and is there again after "back". */
export interface DecisionSearch {
  search: string;
  district: string;
  stage: string;
  item: string;
  unit: string;
  /** `true`, `false`, or empty for both. */
  granted: string;
  from: string;
  to: string;
}

export const searchFields = ['search', 'district', 'stage', 'item', 'unit', 'granted', 'from', 'to'] as const;

export function readSearch(params: URLSearchParams): DecisionSearch {
  return Object.fromEntries(searchFields.map((field) => [field, params.get(field) ?? ''])) as unknown as DecisionSearch;
}

/** Only what was asked for, so that addresses stay short. */
export function writeSearch(search: DecisionSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of searchFields) {
    const value = search[field].trim();
    if (value) params.set(field, value);
  }
  return params;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** As the API takes it; what nobody could have chosen is left out. */
export function toFilter(search: DecisionSearch) {
  const text = (value: string) => value.trim() || null;
  return {
    search: text(search.search),
    districtCode: text(search.district),
    stageCode: text(search.stage),
    itemCode: text(search.item),
    unitCode: text(search.unit),
    granted: search.granted === 'true' ? true : search.granted === 'false' ? false : null,
    decidedFrom: day.test(search.from) ? search.from : null,
    decidedTo: day.test(search.to) ? search.to : null,
  };
}

/** Why a search cannot be made; null: it can. */
export function searchProblem({ search, from, to }: DecisionSearch): 'tooShort' | 'days' | null {
  if ([...search.trim()].length === 1) return 'tooShort';
  return from && to && from > to ? 'days' : null;
}
