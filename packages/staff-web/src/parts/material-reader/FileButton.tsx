import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { FileFieldsFragment } from '../../generated/graphql.js';
import { FileReader } from './FileReader.js';

interface Props {
  file: FileFieldsFragment;
  /** What the button says; `name` says it in full for those who do not see what it stands beside. */
  label: string;
  name: string;
}

/** Opens one file beside the page. */
export function FileButton({ file, label, name }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={name}>
        {label}
      </Button>
      {open && (
        <Drawer open onClose={() => setOpen(false)} title={name} size={Math.min(960, window.innerWidth)}>
          <FileReader file={file} />
        </Drawer>
      )}
    </>
  );
}
