import { maskPersonName } from '@gongshen/shared/delivery';
import { isNaturalPerson } from '@gongshen/shared/information';

/** 许可法 40; S58: as anybody may read them — an organisation by its name, a natural person masked, in the project's name as well. */
export function publicNames(
  holder: { name: string; creditCode: string },
  projectName: string,
): { holder: string; projectName: string } {
  const name = holder.name.trim();
  if (name === '' || !isNaturalPerson(name, holder.creditCode)) return { holder: holder.name, projectName };
  const masked = maskPersonName(name);
  return { holder: masked, projectName: projectName.replaceAll(name, masked) };
}
