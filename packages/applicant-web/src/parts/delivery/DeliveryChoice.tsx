import { useQuery } from '@apollo/client/react';
import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApplicationDeliveryDocument,
  ChooseDeliveryDocument,
  type DeliveryWishFieldsFragment,
} from '../../generated/graphql.js';
import { Button } from '../../ui/Button.js';
import { RadioChoices } from '../../ui/Choices.js';
import { readInstant } from '../../ui/dates.js';
import { Notice } from '../../ui/Notice.js';
import { Facts } from '../../ui/Page.js';
import { TextField } from '../../ui/TextField.js';
import { problemsByField } from '../commands/problems.logic.js';
import { useCommand } from '../commands/useCommand.js';
import { FailureNotice } from '../failures/QueryProblem.js';
import { useLabels } from '../labels.js';
import { choiceProblems, type DeliveryChoiceValues, type DeliveryField, isChanged } from './delivery-choice.logic.js';

const ways: readonly DeliveryMethod[] = ['electronic', 'counter', 'post'];

/** How the applicant wants the results of an application, until they are handed out (珠 17, 18); electronically unless chosen otherwise. */
export function DeliveryChoice({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('delivery');
  const { data, refetch } = useQuery(ApplicationDeliveryDocument, { variables: { id: applicationId } });
  const wish = data?.application.deliveryWish;
  if (!wish) return <p className="soft">{t('loading')}</p>;
  if (!wish.mayChange) return <WishFacts wish={wish} />;
  return (
    <ChoiceForm
      key={wish.version ?? 0}
      applicationId={applicationId}
      wish={wish}
      reload={() => void refetch().catch(() => {})}
    />
  );
}

/** What was chosen, to be read. */
export function WishFacts({ wish }: { wish: DeliveryWishFieldsFragment }) {
  const { t } = useTranslation('delivery');
  const { deliveryMethod } = useLabels();
  return (
    <Facts
      rows={[
        [t('method'), deliveryMethod[wish.method]],
        [t('recipient'), wish.recipient],
        [t('phone'), wish.phone],
        [t('address'), wish.address],
      ]}
    />
  );
}

interface FormProps {
  applicationId: string;
  wish: DeliveryWishFieldsFragment;
  reload: () => void;
}

function ChoiceForm({ applicationId, wish, reload }: FormProps) {
  const { t } = useTranslation('delivery');
  const { deliveryMethod } = useLabels();
  const choose = useCommand(ChooseDeliveryDocument);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ message: string; fields: ReadonlyMap<string, string> } | null>(null);
  const [values, setValues] = useState<DeliveryChoiceValues>({
    method: wish.method,
    recipient: wish.recipient ?? '',
    phone: wish.phone ?? '',
    address: wish.address ?? '',
  });
  const set = (next: Partial<DeliveryChoiceValues>) => setValues({ ...values, ...next });
  const problems = choiceProblems(values);
  const problemOf = (field: DeliveryField): string | null => {
    const found = problems[field];
    if (tried && found) return t(`problem.${field}.${found}`);
    return refused?.fields.get(field) ?? null;
  };
  const save = async () => {
    setTried(true);
    setRefused(null);
    if (Object.keys(problems).length > 0) return;
    const post = values.method === 'post';
    const data = await choose.run({
      applicationId,
      expectedVersion: wish.version ?? null,
      method: values.method,
      recipient: post ? values.recipient.trim() : null,
      phone: post ? values.phone.trim() : null,
      address: post ? values.address.trim() : null,
    });
    const result = data?.chooseDelivery;
    if (!result || result.__typename === 'ApplicationSuccess') return;
    const fields = 'problems' in result ? problemsByField(result.problems ?? []) : new Map<string, string>();
    setRefused({ message: result.message, fields });
    if (result.__typename === 'StaleVersion') reload();
  };
  const changed = isChanged(values, wish);
  return (
    <div className="stack">
      <RadioChoices
        label={t('question')}
        hint={t('hint')}
        options={ways.map((value) => ({ value, label: deliveryMethod[value] }))}
        value={values.method}
        onChange={(method) => set({ method: method as DeliveryMethod })}
      />
      {values.method === 'counter' && <p className="small soft">{t('counterHint')}</p>}
      {values.method === 'post' && (
        <>
          <TextField
            label={t('recipient')}
            value={values.recipient}
            onChange={(recipient) => set({ recipient })}
            problem={problemOf('recipient')}
            maxLength={60}
            autoComplete="name"
            required
          />
          <TextField
            label={t('phone')}
            value={values.phone}
            onChange={(phone) => set({ phone })}
            problem={problemOf('phone')}
            type="tel"
            inputMode="tel"
            maxLength={20}
            autoComplete="tel"
            required
          />
          <TextField
            label={t('address')}
            hint={t('addressHint')}
            value={values.address}
            onChange={(address) => set({ address })}
            problem={problemOf('address')}
            maxLength={200}
            autoComplete="street-address"
            multiline
            required
          />
        </>
      )}
      {refused && (
        <Notice tone="bad" live>
          <p>{refused.message}</p>
        </Notice>
      )}
      {choose.failure && <FailureNotice failure={choose.failure} />}
      <div className="row">
        <Button pending={choose.pending} disabled={!changed} onPress={() => void save()}>
          {t('save')}
        </Button>
        {!changed && (
          <span className="small soft" role="status">
            {wish.chosenAt ? t('saved', { at: readInstant(wish.chosenAt) }) : t('standard')}
          </span>
        )}
      </div>
    </div>
  );
}
