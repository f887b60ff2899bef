import { Box, Typography } from '@strapi/design-system';

import { sayMoment } from '../desk/say';
import type { CaseView } from './case-view';
import { authorLabel, deskWords, stateLabel } from './desk-words';

/** What has happened and been written, oldest first. */
export function CaseHistory({ view }: { view: CaseView }) {
  const entries = [
    ...view.timeline.map((step) => ({
      at: step.at,
      title: stateLabel(step.toState),
      text: step.reason,
    })),
    ...view.messages.map((message) => ({
      at: message.at,
      title: authorLabel(message.authorKind),
      text: message.body,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <details>
      <summary>{deskWords().history}</summary>
      <ol>
        {entries.map((entry, index) => (
          <Box key={`${entry.at}-${index}`} tag="li" paddingTop={2}>
            <Typography tag="p" variant="pi">
              {sayMoment(entry.at)} · {entry.title}
            </Typography>
            {entry.text !== null && <Typography tag="p">{entry.text}</Typography>}
          </Box>
        ))}
      </ol>
    </details>
  );
}
