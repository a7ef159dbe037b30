import { amountFigures } from '@gongshen/shared/document';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseProceedingsFieldsFragment } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { DocumentLink } from '../../../parts/documents/DocumentList.js';
import { useLabels } from '../../../parts/labels.js';
import { readDate, readDue } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { isUnderWay, procedureText } from './proceedings.logic.js';

type Procedure = CaseProceedingsFieldsFragment['procedures'][number];
type Payment = CaseProceedingsFieldsFragment['payments'][number];
type Extension = CaseProceedingsFieldsFragment['extensions'][number];

/** What stands beside the plain course of a case: why it is there, what it changes, special procedures, more time. */
export function CaseProceedings({ itemCase }: { itemCase: CaseProceedingsFieldsFragment }) {
  const { t } = useTranslation('progress');
  const { circumstance } = useLabels();
  const { changes, addedReason, procedures } = itemCase;
  const approved = itemCase.extensions.filter(({ state }) => state === 'approved');
  const past = procedures.filter((procedure) => !isUnderWay(procedure.state));
  return (
    <>
      {changes && (
        <p className="small">
          {t('item.changes', {
            circumstance: circumstance[itemCase.circumstance],
            number: changes.documentNumber,
            date: readDate(changes.issuedOn),
          })}
        </p>
      )}
      {addedReason && <p className="small">{t('item.added', { reason: addedReason })}</p>}
      {procedures
        .filter((procedure) => isUnderWay(procedure.state))
        .map((procedure) => (
          <ProcedureUnderWay key={procedure.id} procedure={procedure} />
        ))}
      {past.length > 0 && (
        <ul className="small">
          {past.map((procedure) => (
            <li key={procedure.id}>
              <PastProcedure procedure={procedure} />
            </li>
          ))}
        </ul>
      )}
      {itemCase.payments
        .filter(({ state }) => state !== 'cancelled')
        .map((payment) => (
          <PaymentAsked key={payment.id} payment={payment} />
        ))}
      {approved.map((extension) => (
        <Extended key={extension.id} extension={extension} />
      ))}
    </>
  );
}

function ProcedureUnderWay({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation('progress');
  const own = procedure.availableActions.includes('reportPutRight');
  return (
    <Notice tone={own ? 'warn' : 'info'} title={t('procedure.title', { kind: procedure.kindName })}>
      <p>{t('procedure.reason', { reason: procedure.reason })}</p>
      <p>
        {t(`procedure.${procedureText(procedure)}`, {
          days: procedure.promisedDays,
          date: procedure.putRightBy ? readDue(procedure.putRightBy, procedure.putRightByProvisional) : '',
        })}
        {procedure.pausesClock && t('procedure.pauses')}
      </p>
      {procedure.state !== 'puttingRight' && <ClockLine clock={procedure.clock} />}
      <p>
        <Link to={`/procedures/${procedure.id}`}>
          {t(own ? 'procedure.putRight' : 'procedure.view')}
          <span className="visually-hidden">：{procedure.kindName}</span>
        </Link>
      </p>
    </Notice>
  );
}

function PastProcedure({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation('progress');
  const { procedureState } = useLabels();
  return (
    <>
      {t('procedure.past', { kind: procedure.kindName, state: procedureState[procedure.state] })}{' '}
      <Link to={`/procedures/${procedure.id}`}>
        {t('procedure.view')}
        <span className="visually-hidden">：{procedure.kindName}</span>
      </Link>
    </>
  );
}

/** What is to be paid, where and until when; or that it was. */
function PaymentAsked({ payment }: { payment: Payment }) {
  const { t } = useTranslation('progress');
  const { paymentMethod } = useLabels();
  const paid = payment.state === 'paid';
  return (
    <Notice
      tone={paid ? 'ok' : 'warn'}
      title={t(paid ? 'payment.paidTitle' : 'payment.title', { amount: amountFigures(payment.total) })}
    >
      <p>
        {payment.paidOn
          ? t('payment.paid', { date: readDate(payment.paidOn), number: payment.receiptNumber ?? '' })
          : t('payment.due', {
              date: readDate(payment.dueOn),
              method: paymentMethod[payment.method],
              payTo: payment.payTo,
            })}
      </p>
      {payment.document && (
        <p>
          <DocumentLink document={payment.document} label={t('payment.paper')} />
        </p>
      )}
    </Notice>
  );
}

function Extended({ extension }: { extension: Extension }) {
  const { t } = useTranslation('progress');
  return (
    <Notice title={t('extension.title', { days: extension.days })}>
      <p>
        {t('extension.reason', { reason: extension.reason })}
        {extension.dueAfter && (
          <strong>{t('extension.due', { date: readDue(extension.dueAfter, extension.dueAfterProvisional) })}</strong>
        )}
      </p>
      <p className="small soft">
        {t('extension.basis', { basis: extension.basis })}
        {extension.number && t('extension.number', { number: extension.number })}
      </p>
    </Notice>
  );
}
