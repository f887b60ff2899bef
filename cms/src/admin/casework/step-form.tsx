import { useRef, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import { AnswerDialog } from './answer-dialog';
import type { CaseView, LegalStep } from './case-view';
import { actionLabel, deskWords, STEP_ORDER } from './desk-words';

interface StepFormProps {
  view: CaseView;
  isBusy: boolean;
  onMove: (step: LegalStep, reason: string) => Promise<boolean>;
}

/** A button for each legal step; one that somebody is told of is written first. */
export function StepForm({ view, isBusy, onMove }: StepFormProps) {
  const words = deskWords();
  const [chosen, setChosen] = useState<LegalStep | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  if (view.legal.length === 0) return <Typography>{words.nothing}</Typography>;

  const take = (step: LegalStep) => {
    if (step.mailPreview !== null || step.needsReason) setChosen(step);
    else void onMove(step, '');
  };

  return (
    <Flex role="group" aria-label={words.answerWith} direction="column" gap={2}>
      {inOrder(view.legal).map((step) => (
        <Button
          key={step.action}
          fullWidth
          variant={VARIANTS[step.action] ?? 'secondary'}
          disabled={isBusy}
          onClick={(event: { currentTarget: HTMLButtonElement }) => {
            opener.current = event.currentTarget;
            take(step);
          }}
        >
          {actionLabel(step.action)}
        </Button>
      ))}
      {chosen !== null && (
        <AnswerDialog
          step={chosen}
          view={view}
          isBusy={isBusy}
          opener={opener}
          onSend={(reason) => onMove(chosen, reason)}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Flex>
  );
}

const VARIANTS: Record<string, 'success' | 'danger-light' | 'tertiary'> = {
  accept: 'success',
  decline: 'danger-light',
  'start-review': 'tertiary',
};

function inOrder(steps: readonly LegalStep[]): LegalStep[] {
  return [...steps].sort((a, b) => STEP_ORDER.indexOf(a.action) - STEP_ORDER.indexOf(b.action));
}
