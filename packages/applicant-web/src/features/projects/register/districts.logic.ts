export interface Division {
  code: string;
  name: string;
  level: string;
  parentCode: string | null;
}

const places = new Set(['district', 'zone']);

/** Districts and functional zones of a city, by the name the catalogue gives it (`珠海` for 珠海市). */
export function districtsOf(divisions: readonly Division[], city: string): readonly Division[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const isInCity = (division: Division): boolean => {
    if (!places.has(division.level)) return division.name.startsWith(city);
    const parent = division.parentCode === null ? undefined : byCode.get(division.parentCode);
    return parent !== undefined && isInCity(parent);
  };
  return divisions.filter((division) => places.has(division.level) && isInCity(division));
}
