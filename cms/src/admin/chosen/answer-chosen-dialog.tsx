import { useState } from 'react';
import { Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import { needsReason } from '../../api/casework/domain/apply-action';
import type { HandlerAction } from '../../api/casework/domain/states';
import { actionLabel, inLanguage } from '../casework/desk-words';
import { ReasonField, suggestedReason } from '../casework/reason-field';
import { fillIn } from '../desk/fill-in';
import {
  casesThatCan,
  languagesOf,
  possibleSteps,
  type ChosenCase,
  type Language,
} from './chosen-cases';
import { CaseLines, OutcomeLines } from './chosen-lines';
import { chosenWords } from './chosen-words';
import { useChosen, type Reasons } from './use-chosen';

interface DialogProps {
  documentIds: string[];
  onClose: () => void;
}

/** One answer to several cases: what each can take, the reason, and what became of each. */
export function AnswerChosenDialog({ documentIds, onClose }: DialogProps) {
  const words = chosenWords();
  const { progress, answer } = useChosen(documentIds);
  if (progress.is === 'choosing' || progress.is === 'sending') {
    return (
      <AnswerChosen cases={progress.cases} isBusy={progress.is === 'sending'} onAnswer={answer} />
    );
  }
  return (
    <>
      <Modal.Body>
        <div role="status" aria-live="polite">
          {progress.is === 'done' ? (
            <OutcomeLines outcomes={progress.outcomes} />
          ) : (
            <Typography>{progress.is === 'loading' ? words.loading : words.failed}</Typography>
          )}
        </div>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {words.close}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface AnswerChosenProps {
  cases: ChosenCase[];
  isBusy: boolean;
  onAnswer: (action: HandlerAction, reasons: Reasons) => Promise<void>;
}

function AnswerChosen({ cases, isBusy, onAnswer }: AnswerChosenProps) {
  const words = chosenWords();
  const [action, setAction] = useState<HandlerAction | null>(null);
  const [reasons, setReasons] = useState<Reasons>({});
  const [isChecked, setIsChecked] = useState(false);
  const able = action === null ? [] : casesThatCan(cases, action);
  const languages = languagesOf(able);
  const isMissing = ({ language }: { language: Language }) =>
    action !== null && needsReason(action) && (reasons[language] ?? '').trim() === '';

  const take = (next: HandlerAction) => {
    setAction(next);
    setIsChecked(false);
    const all = languagesOf(casesThatCan(cases, next));
    setReasons(
      Object.fromEntries(all.map(({ language }) => [language, suggestedReason(next, language)])),
    );
  };
  const send = () => {
    setIsChecked(true);
    if (action !== null && !languages.some(isMissing)) void onAnswer(action, reasons);
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <StepChoice cases={cases} action={action} onTake={take} />
          {action !== null &&
            languages.map(({ language, count }) => (
              <ReasonField
                key={`${action}-${language}`}
                name={`chosen-reason-${language}`}
                label={fillIn(words.reasonIn, { language: inLanguage(language), count })}
                action={action}
                language={language}
                value={reasons[language] ?? ''}
                isRequired={needsReason(action)}
                isMissing={isChecked && isMissing({ language })}
                onChange={(written) => {
                  setReasons({ ...reasons, [language]: written });
                }}
                onSend={send}
              />
            ))}
          <CaseLines cases={cases} able={able} isChosen={action !== null} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Typography>{isBusy ? words.sending : ''}</Typography>
        <Button disabled={able.length === 0 || isBusy} loading={isBusy} onClick={send}>
          {fillIn(words.send, { count: able.length })}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface StepChoiceProps {
  cases: ChosenCase[];
  action: HandlerAction | null;
  onTake: (action: HandlerAction) => void;
}

function StepChoice({ cases, action, onTake }: StepChoiceProps) {
  const words = chosenWords();
  const steps = possibleSteps(cases);
  if (steps.length === 0) return <Typography>{words.none}</Typography>;
  return (
    <Radio.Group
      aria-label={words.step}
      value={action ?? ''}
      onValueChange={(value: string) => {
        const step = steps.find((each) => each.action === value);
        if (step) onTake(step.action);
      }}
    >
      <Typography fontWeight="bold" tag="p" paddingBottom={2}>
        {words.step}
      </Typography>
      {steps.map((step) => (
        <Radio.Item key={step.action} value={step.action}>
          {actionLabel(step.action)} ·{' '}
          {fillIn(words.possible, { count: step.count, all: cases.length })}
        </Radio.Item>
      ))}
    </Radio.Group>
  );
}
