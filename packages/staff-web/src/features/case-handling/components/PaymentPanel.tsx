import { amountFigures } from '@gongshen/shared/document';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment, PaymentFieldsFragment } from '../../../generated/graphql.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { paymentTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { CancelPaymentDialog, RecordPaymentDialog } from './PaymentDialogs.js';
import { RequestPaymentDialog } from './RequestPaymentDialog.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

type Asked = { payment: PaymentFieldsFragment; act: 'record' | 'cancel' } | 'request' | null;

/** 缴费: what was asked for and whether it was paid; asking for more. */
export function PaymentPanel({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const [asked, setAsked] = useState<Asked>(null);
  const { payments, mayRequestPayment } = itemCase;
  if (payments.length === 0 && !mayRequestPayment) return null;
  const close = () => setAsked(null);
  return (
    <section className="gs-panel" aria-label={t('payment.title')}>
      <h2>{t('payment.title')}</h2>
      <ul className="gs-lines">
        {payments.map((payment) => (
          <li key={payment.id}>
            <div>
              <strong>{t('payment.total', { amount: amountFigures(payment.total) })}</strong>{' '}
              <StatusTag tone={paymentTone[payment.state]}>{labels().paymentState[payment.state]}</StatusTag>
            </div>
            <div className="gs-note">
              {payment.lines.map(({ name, amount }) => `${name} ${amountFigures(amount)}`).join('；')}
            </div>
            <div className="gs-note">{t('payment.due', { date: readDate(payment.dueOn) })}</div>
            {payment.paidOn && (
              <div className="gs-note">
                {t('payment.paid', { date: readDate(payment.paidOn), number: payment.receiptNumber ?? '' })}
              </div>
            )}
            {payment.cancelReason && (
              <div className="gs-note">{t('payment.cancelled', { reason: payment.cancelReason })}</div>
            )}
            <Space wrap>
              {payment.document && (
                <a
                  href={payment.document.url}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('payment.paperNamed', { number: payment.document.readableNumber })}
                >
                  {t('payment.paper')}
                </a>
              )}
              {payment.availableActions.includes('recordPayment') && (
                <Button size="small" onClick={() => setAsked({ payment, act: 'record' })}>
                  {t('payment.record')}
                </Button>
              )}
              {payment.availableActions.includes('cancelPayment') && (
                <Button size="small" onClick={() => setAsked({ payment, act: 'cancel' })}>
                  {t('payment.cancel')}
                </Button>
              )}
            </Space>
          </li>
        ))}
      </ul>
      {mayRequestPayment && <Button onClick={() => setAsked('request')}>{t('payment.request')}</Button>}
      {asked === 'request' && <RequestPaymentDialog itemCase={itemCase} refetch={refetch} onClose={close} />}
      {asked !== null && asked !== 'request' && asked.act === 'record' && (
        <RecordPaymentDialog payment={asked.payment} refetch={refetch} onClose={close} />
      )}
      {asked !== null && asked !== 'request' && asked.act === 'cancel' && (
        <CancelPaymentDialog payment={asked.payment} refetch={refetch} onClose={close} />
      )}
    </section>
  );
}
