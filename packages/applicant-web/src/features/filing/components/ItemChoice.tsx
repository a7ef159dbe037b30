import { useTranslation } from 'react-i18next';
import type { ChoosableItemFragment } from '../../../generated/graphql.js';
import { readLimit } from '../../../parts/clock/limit.logic.js';
import { Tick } from '../../../ui/Choices.js';
import { Badge, Facts } from '../../../ui/Page.js';

interface ItemChoiceProps {
  items: readonly ChoosableItemFragment[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** The items of a stage to file together. What has to be filed stays chosen (珠 12); what is done on demand is chosen freely. */
export function ItemChoice({ items, chosen, onChange }: ItemChoiceProps) {
  return (
    <ul className="divided">
      {items.map(({ guided }) => {
        const { code } = guided.item;
        return (
          <StageItem
            key={code}
            guided={guided}
            selected={chosen.has(code)}
            onChange={(selected) =>
              onChange(new Set(selected ? [...chosen, code] : [...chosen].filter((each) => each !== code)))
            }
          />
        );
      })}
    </ul>
  );
}

interface StageItemProps {
  guided: ChoosableItemFragment['guided'];
  selected: boolean;
  onChange: (selected: boolean) => void;
}

function StageItem({ guided, selected, onChange }: StageItemProps) {
  const { t } = useTranslation('filing');
  const { t: tParts } = useTranslation('parts');
  const { item } = guided;
  return (
    <li className="stack-tight">
      <Tick selected={selected} fixed={selected && !guided.optional} onChange={onChange}>
        <strong>{item.name}</strong> <Badge>{t(guided.optional ? 'open.optional' : 'open.demanded')}</Badge>
      </Tick>
      <p className="small soft">
        {item.unit.name} · {t('open.promised', { limit: readLimit(item.promisedLimit, tParts) })}
      </p>
      <p className="small">{guided.reason}</p>
      <details className="more">
        <summary className="small">
          {t('open.more')}
          <span className="visually-hidden">：{item.name}</span>
        </summary>
        <Facts
          rows={[
            [t('open.result'), item.resultName],
            [t('open.legal'), item.legalLimit && readLimit(item.legalLimit, tParts)],
            [t('open.fee'), item.fee],
            [t('open.conditions'), item.acceptanceConditions.join('；')],
            [
              t('open.prerequisites'),
              item.prerequisites.map((each) => t(`open.gate.${each.gate}`, { item: each.itemName })).join('；'),
            ],
          ]}
        />
      </details>
    </li>
  );
}
