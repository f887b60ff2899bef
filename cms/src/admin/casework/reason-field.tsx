import type { KeyboardEvent, RefObject } from 'react';
import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';

import { replyTemplates } from '../../api/casework/domain/reply-templates';
import type { HandlerAction } from '../../api/casework/domain/states';
import { choose } from '../desk/choose';
import { deskWords } from './desk-words';

interface ReasonFieldProps {
  name: string;
  label: string;
  action: HandlerAction;
  /** The applicant's: templates come in it. */
  language: 'az' | 'en' | 'ru';
  value: string;
  isRequired: boolean;
  isMissing: boolean;
  onChange: (value: string) => void;
  /** Ctrl or Cmd + Enter. */
  onSend: () => void;
  /** Where the text is written, for whoever gives it the focus. */
  area?: RefObject<HTMLTextAreaElement>;
}

/** The reason the applicant reads, with texts to begin with. */
export function ReasonField(props: ReasonFieldProps) {
  const { name, label, value, isRequired, isMissing, onChange, onSend } = props;
  const words = deskWords();
  const onKeyDown = (event: KeyboardEvent) => {
    // Strapi's own form listens for the same keys and would save itself.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    onSend();
  };
  return (
    <Field.Root
      name={name}
      hint={words.reasonHint}
      required={isRequired}
      {...(isMissing ? { error: words.reasonNeeded } : {})}
    >
      <Field.Label>{label}</Field.Label>
      <Templates {...props} />
      <Textarea
        ref={props.area}
        value={value}
        lang={props.language}
        onKeyDown={onKeyDown}
        onChange={(event: { target: { value: string } }) => {
          onChange(event.target.value);
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function Templates({ action, language, value, onChange }: ReasonFieldProps) {
  const templates = replyTemplates(action, language);
  if (templates.length === 0) return null;
  const isUntouched =
    value.trim() === '' || templates.some((template) => template.text === value.trim());
  return (
    <Flex gap={1} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {deskWords().templates}:
      </Typography>
      {templates.map(({ key, label, text }) => (
        <Button
          key={key}
          variant="tertiary"
          size="S"
          onClick={() => {
            // What somebody has written is never thrown away.
            onChange(isUntouched ? text : `${value.trimEnd()}\n${text}`);
          }}
        >
          {choose(label)}
        </Button>
      ))}
    </Flex>
  );
}

/** What a reason begins with before anybody has written: nothing where every case differs. */
export function suggestedReason(action: HandlerAction, language: 'az' | 'en' | 'ru'): string {
  return replyTemplates(action, language).find(({ isSuggested }) => isSuggested)?.text ?? '';
}
