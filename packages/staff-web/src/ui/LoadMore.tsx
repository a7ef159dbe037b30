import { Button } from 'antd';
import { useState } from 'react';

interface Props {
  shown: boolean;
  label: string;
  load: () => Promise<unknown>;
}

/** The next page of a list, below it. */
export function LoadMore({ shown, label, load }: Props) {
  const [busy, setBusy] = useState(false);
  if (!shown) return null;
  const press = async () => {
    setBusy(true);
    try {
      await load();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="gs-load-more">
      <Button loading={busy} onClick={() => void press()}>
        {label}
      </Button>
    </div>
  );
}
