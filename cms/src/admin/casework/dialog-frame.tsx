import type { ReactNode, RefObject } from 'react';
import { Modal } from '@strapi/design-system';

import { deskWords } from './desk-words';

interface DialogFrameProps {
  title: string;
  /** Has the focus first. */
  first: RefObject<HTMLElement>;
  /** Gets the focus back; null where something else has taken it meanwhile. */
  back: () => HTMLElement | null;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that knows where the focus goes: it was not opened by a trigger of its own. */
export function DialogFrame({ title, first, back, onClose, children }: DialogFrameProps) {
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          first.current?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          back()?.focus();
        }}
      >
        <Modal.Header closeLabel={deskWords().close}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
