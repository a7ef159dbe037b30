import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, type ButtonLook } from './Button.js';
import './dialog.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** As wide as the window allows, and the whole of a phone: something is read in it. */
  wide?: boolean;
  /** Called by Escape and the closing button; a dialog without it must be answered. */
  onClose?: () => void;
  children: ReactNode;
}

export function Dialog({ open, title, wide = false, onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={open}
      onOpenChange={(next) => !next && onClose?.()}
      isKeyboardDismissDisabled={!onClose}
    >
      <Modal className={wide ? 'dialog-box dialog-wide' : 'dialog-box'}>
        <AriaDialog className="dialog" role={onClose ? 'dialog' : 'alertdialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  confirm: string;
  cancel: string;
  look?: ButtonLook;
  pending?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks once more before something that cannot be taken back. Stays open, with the buttons asleep, while `pending`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, confirm, cancel, look = 'primary', pending = false, onConfirm, onCancel, children } = props;
  return (
    <Dialog open={open} title={title} onClose={() => !pending && onCancel()}>
      {children}
      <div className="row actions">
        <Button look={look} pending={pending} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button disabled={pending} onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </Dialog>
  );
}
