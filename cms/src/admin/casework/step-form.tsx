import { useState } from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';

import type { LegalStep } from './case-view';
import { actionLabel, deskWords } from './desk-words';

interface StepFormProps {
  steps: LegalStep[];
  isBusy: boolean;
  onMove: (action: string, reason: string) => Promise<boolean>;
}

/** A reason, a button for each legal step, and the mail each would send. */
export function StepForm({ steps, isBusy, onMove }: StepFormProps) {
  const words = deskWords();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  if (steps.length === 0) return <Typography>{words.nothing}</Typography>;

  const take = (step: LegalStep) => {
    const isRefused = step.needsReason && reason.trim() === '';
    setIsMissing(isRefused);
    if (!isRefused) void onMove(step.action, reason);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root
        name="casework-reason"
        hint={words.reasonHint}
        {...(isMissing ? { error: words.reasonNeeded } : {})}
        required={steps.every((step) => step.needsReason)}
      >
        <Field.Label>{words.reason}</Field.Label>
        <Textarea
          value={reason}
          onChange={(event: { target: { value: string } }) => {
            setReason(event.target.value);
            setIsMissing(false);
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {steps.map((step) => (
        <Box key={step.action}>
          <Button
            fullWidth
            variant={VARIANTS[step.action] ?? 'secondary'}
            disabled={isBusy}
            onClick={() => {
              take(step);
            }}
          >
            {actionLabel(step.action)}
          </Button>
          <MailPreview step={step} reason={reason} />
        </Box>
      ))}
    </Flex>
  );
}

const VARIANTS: Record<string, 'success' | 'danger-light' | 'default'> = {
  accept: 'success',
  decline: 'danger-light',
  'start-review': 'default',
};

function MailPreview({ step, reason }: { step: LegalStep; reason: string }) {
  const words = deskWords();
  const { mailPreview } = step;
  if (mailPreview === null) return <Typography variant="pi">{words.noMail}</Typography>;
  const written = reason.trim() === '' ? '…' : reason.trim().replaceAll('\n', '\n> ');
  return (
    <Box tag="details" paddingTop={1}>
      <summary>{words.preview}</summary>
      <Typography tag="p" fontWeight="bold">
        {mailPreview.subject}
      </Typography>
      <Typography
        tag="pre"
        variant="pi"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {mailPreview.text.replaceAll('{reason}', () => written)}
      </Typography>
    </Box>
  );
}
