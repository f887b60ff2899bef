import { useRef, useState, type RefObject } from 'react';
import { Button, Grid, Modal } from '@strapi/design-system';

import { CaseAnswers } from './case-answers';
import type { CaseView, LegalStep } from './case-view';
import { actionLabel, deskWords } from './desk-words';
import { DialogFrame } from './dialog-frame';
import { MailPreview } from './mail-preview';
import { ReasonField, suggestedReason } from './reason-field';

interface AnswerDialogProps {
  step: LegalStep;
  view: CaseView;
  isBusy: boolean;
  /** What gets the focus back when nothing was sent. */
  opener: RefObject<HTMLElement>;
  /** Answers whether it was done; what was refused is said outside of the dialog. */
  onSend: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** One step's reason, beside the mail as it will go out with it and what the applicant wrote. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { step, view, isBusy, opener, onSend, onClose } = props;
  const words = deskWords();
  const { applicant, reference } = view;
  const [reason, setReason] = useState(() => suggestedReason(step.action, applicant.language));
  const [isMissing, setIsMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const isSent = useRef(false);
  const attempt = async () => {
    const isRefused = step.needsReason && reason.trim() === '';
    setIsMissing(isRefused);
    if (isRefused || isBusy) return;
    isSent.current = await onSend(reason.trim());
    onClose();
  };
  const send = () => void attempt();
  return (
    <DialogFrame
      title={`${actionLabel(step.action)} · ${reference}, ${applicant.name}`}
      first={area}
      // After an answer the way to the next case has it.
      back={() => (isSent.current ? null : opener.current)}
      onClose={onClose}
    >
      <Modal.Body>
        <Grid.Root gap={5}>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch" gap={4}>
            <ReasonField
              name="casework-reason"
              label={words.reason}
              action={step.action}
              language={applicant.language}
              value={reason}
              isRequired={step.needsReason}
              isMissing={isMissing}
              area={area}
              onChange={(written) => {
                setReason(written);
                setIsMissing(false);
              }}
              onSend={send}
            />
            <CaseAnswers view={view} />
          </Grid.Item>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <MailPreview mail={step.mailPreview} applicant={applicant} reason={reason} />
          </Grid.Item>
        </Grid.Root>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button loading={isBusy} onClick={send}>
          {words.sendAnswer}
        </Button>
      </Modal.Footer>
    </DialogFrame>
  );
}
