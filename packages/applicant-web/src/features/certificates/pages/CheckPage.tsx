import { useQuery } from '@apollo/client/react';
import { formatCheckCode, readCheckCode } from '@gongshen/shared/certificate';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { CheckDocument } from '../../../generated/graphql.js';
import { failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice } from '../../../parts/failures/QueryProblem.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Page } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { type Checked, readQr } from '../components/check.logic.js';
import { CheckFailed, checkFile } from '../components/check-file.js';
import { FileCheck } from '../components/FileCheck.js';
import { Verdict } from '../components/Verdict.js';
import './check.css';

const Scanner = lazy(async () => ({ default: (await import('../components/Scanner.js')).Scanner }));

/** 证照核验: by the code, its QR code, or the file itself; open to everybody. */
export function CheckPage() {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const { code: inAddress = '' } = useParams();
  const known = readCheckCode(inAddress);
  const [typed, setTyped] = useState(known === null ? inAddress : formatCheckCode(known));
  const [problem, setProblem] = useState<string | null>(null);
  const [scanning, setScanning] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [ofFile, setOfFile] = useState<Checked | null>(null);
  const query = useQuery(CheckDocument, {
    variables: { code: inAddress },
    skip: inAddress === '',
    fetchPolicy: 'network-only',
  });

  const ask = (text: string) => {
    const code = readCheckCode(text);
    setSaid(null);
    setOfFile(null);
    setProblem(code === null ? t(text.trim() === '' ? 'code.needed' : 'code.wrong') : null);
    if (code === null) return;
    setTyped(formatCheckCode(code));
    if (code === inAddress) void query.refetch().catch(() => {});
    else void navigate(`/check/${code}`);
  };
  const readText = (text: string | null) => {
    setScanning(false);
    const read = readQr(text);
    if (read.kind === 'code') ask(read.code);
    else setSaid(read.kind === 'nothing' ? t('scan.nothing') : t('scan.elsewhere', { text: read.text }));
  };
  const take = async (file: File) => {
    setSending(true);
    setSaid(null);
    setOfFile(null);
    try {
      if (file.type.startsWith('image/')) {
        const { qrInPicture } = await import('../components/picture.js');
        readText(await qrInPicture(file));
      } else setOfFile(await checkFile(file, known));
    } catch (error) {
      setSaid((error instanceof CheckFailed && error.message) || t('file.failed'));
    } finally {
      setSending(false);
    }
  };

  const ofCode = query.data?.check ?? null;
  return (
    <Page title={t('check.title')} lead={t('check.lead')} narrow>
      <Card title={t('code.title')}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            ask(typed);
          }}
        >
          <TextField
            label={t('code.label')}
            hint={t('code.hint')}
            value={typed}
            onChange={setTyped}
            problem={problem}
            maxLength={40}
            required
          />
          <div className="row">
            <Button look="primary" type="submit" pending={query.loading}>
              {t('code.check')}
            </Button>
            <Button onPress={() => setScanning(true)}>{t('scan.open')}</Button>
          </div>
        </form>
        {scanning && (
          <Suspense fallback={null}>
            <Scanner onRead={readText} onClose={() => setScanning(false)} />
          </Suspense>
        )}
      </Card>
      {said && (
        <Notice tone="warn" live>
          <p>{said}</p>
        </Notice>
      )}
      {query.error && <FailureNotice failure={failureOf(query.error)} />}
      {ofFile ? (
        <Verdict checked={ofFile} of="file" />
      ) : (
        ofCode && !query.loading && <Verdict checked={ofCode} of="code" />
      )}
      <Card title={t('file.title')}>
        <p>{t(known === null ? 'file.lead' : 'file.leadWithCode')}</p>
        <FileCheck pending={sending} onFile={(file) => void take(file)} />
      </Card>
    </Page>
  );
}
