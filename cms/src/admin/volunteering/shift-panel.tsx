import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { SHIFT_UID } from '../desk/addresses';
import { choose, type Texts } from '../desk/choose';
import { fillIn } from '../desk/fill-in';
import { sayPeriod } from '../desk/say';
import { useAnswer } from '../desk/use-answer';
import { shiftWords } from './shift-words';

/** Shown beside a shift: how many a change of its time concerns. */
export const ShiftPanel: PanelComponent = ({ model, documentId, document }: ShownShift) => {
  if (model !== SHIFT_UID || documentId === undefined) return null;
  return {
    title: shiftWords().title,
    // Read anew after each save.
    content: <ShiftHolders key={document?.updatedAt} documentId={documentId} />,
  };
};

/** Strapi leaves the fields of a document open. */
interface ShownShift {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
}

interface Shift {
  startsAt: string;
  endsAt: string;
  roleName: Texts | null;
  holders: number;
}

function ShiftHolders({ documentId }: { documentId: string }) {
  const words = shiftWords();
  const answer = useAnswer<Shift>(`/volunteering/shifts/${documentId}/holders`);
  if (answer.is === 'loading') return <Typography>{words.loading}</Typography>;
  if (answer.is === 'failed') return <Typography textColor="danger600">{words.failed}</Typography>;
  const { startsAt, endsAt, roleName, holders } = answer.data;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography>
        {roleName !== null && `${choose(roleName)}: `}
        {sayPeriod(startsAt, endsAt)} ({words.saved})
      </Typography>
      <Flex gap={2} alignItems="flex-start">
        {holders > 0 && <WarningCircle fill="warning600" aria-hidden style={{ flex: 'none' }} />}
        <Typography>
          {holders === 0 ? words.nobody : fillIn(words.some, { count: holders })}
        </Typography>
      </Flex>
    </Flex>
  );
}
