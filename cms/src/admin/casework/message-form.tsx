import { useState } from 'react';
import { Button, Field, Flex, Textarea } from '@strapi/design-system';

import { deskWords } from './desk-words';

interface MessageFormProps {
  isBusy: boolean;
  onSend: (body: string) => Promise<boolean>;
}

/** Writes to the applicant without moving the case. */
export function MessageForm({ isBusy, onSend }: MessageFormProps) {
  const words = deskWords();
  const [body, setBody] = useState('');
  const send = async () => {
    if (await onSend(body.trim())) setBody('');
  };
  return (
    <details>
      <summary>{words.message}</summary>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        <Field.Root name="casework-message">
          <Field.Label>{words.message}</Field.Label>
          <Textarea
            value={body}
            onChange={(event: { target: { value: string } }) => {
              setBody(event.target.value);
            }}
          />
        </Field.Root>
        <Button
          variant="secondary"
          disabled={isBusy || body.trim() === ''}
          onClick={() => {
            void send();
          }}
        >
          {words.send}
        </Button>
      </Flex>
    </details>
  );
}
