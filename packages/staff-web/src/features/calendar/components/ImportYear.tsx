import { useApolloClient } from '@apollo/client/react';
import { App, Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  type CalendarPreviewFieldsFragment,
  type CalendarYearFieldsFragment,
  ImportCalendarYearDocument,
  PreviewCalendarYearDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { FailureAlert } from '../../../parts/failure/FailureAlert.js';
import { type Failure, failureOf } from '../../../parts/failure/failure.logic.js';
import { keptWords } from '../../../parts/kept-words/kept-words.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { NoticeForm } from './NoticeForm.js';
import { holidaysOf, type NoticeWords, type ReadNotice, yearInput } from './notice.logic.js';
import { PasteNotice } from './PasteNotice.js';
import { PreviewResult } from './PreviewResult.js';

interface Props {
  year: number;
  /** The year as it is in force, if it is. */
  known: CalendarYearFieldsFragment | undefined;
}

interface Previewed {
  input: ReturnType<typeof yearInput>;
  preview: CalendarPreviewFieldsFragment;
}

/** Filling in, looking at what would change, importing exactly that. A change in the form takes the preview back. */
export function ImportYear({ year, known }: Props) {
  const { t } = useTranslation('calendar');
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [form] = Form.useForm<NoticeWords>();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const bringIn = useCommand(ImportCalendarYearDocument, 'once');
  const key = `calendar-${year}`;

  const changed = () => {
    keptWords.write(key, form.getFieldsValue(true));
    setPreviewed(null);
    bringIn.clear();
  };
  const fill = (notice: ReadNotice) => {
    form.setFieldsValue({
      ...(notice.paper ? { paper: notice.paper } : {}),
      holidays: notice.holidays,
      makeUps: notice.makeUps,
    });
    changed();
  };
  const preview = async () => {
    const input = yearInput(year, form.getFieldsValue(true));
    setBusy(true);
    setFailure(null);
    bringIn.clear();
    try {
      const { data } = await client.query({
        query: PreviewCalendarYearDocument,
        variables: { year: input },
        fetchPolicy: 'no-cache',
      });
      if (data) setPreviewed({ input, preview: data.previewCalendarYear });
      requestAnimationFrame(() => {
        result.current?.focus({ preventScroll: true });
        result.current?.scrollIntoView();
      });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  const confirm = ({ input, preview: { fingerprint, movedCount, changedDays } }: Previewed) =>
    modal.confirm({
      title: t('apply.title', { year }),
      content: t('apply.text', { days: changedDays.length, moved: movedCount }),
      okText: t('apply.confirm'),
      onOk: async () => {
        const done = await bringIn.run({ year: input, fingerprint });
        if (!done) return;
        keptWords.forget(key);
        message.success(t('apply.done', { year, count: done.movedCount }));
        await client.refetchQueries({ include: ['WorkingDays'] });
        await navigate(`${paths.calendar}?year=${year}`);
      },
    });

  return (
    <>
      <PasteNotice year={year} onRead={fill} />
      <NoticeForm
        form={form}
        year={year}
        initial={keptWords.read<NoticeWords>(key) ?? wordsOf(known)}
        busy={busy}
        onChange={changed}
        onPreview={() => void preview()}
      />
      <FailureAlert failure={failure} onRetry={() => void preview()} />
      <div ref={result} tabIndex={-1} className="gs-preview">
        {previewed && (
          <>
            <PreviewResult year={previewed.input} preview={previewed.preview} />
            <RefusalAlert command={bringIn} onReload={() => void preview()} />
            {previewed.preview.problems.length === 0 && (
              <div className="gs-form-actions">
                <Button type="primary" loading={bringIn.busy} onClick={() => confirm(previewed)}>
                  {t('apply.button', { year })}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** An imported year is put right from what it says; a provisional one is filled in from nothing. */
function wordsOf(known: CalendarYearFieldsFragment | undefined): NoticeWords {
  if (!known || known.status === 'provisional') return { holidays: [{}], makeUps: [] };
  return {
    paper: known.paper ?? '',
    holidays: holidaysOf(known.offDays),
    makeUps: known.makeUpWorkDays.map(({ date, name }) => ({ date, name })),
  };
}
