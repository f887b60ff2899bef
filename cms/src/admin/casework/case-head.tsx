import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { APPLICATION_UID, entryAddress } from '../desk/addresses';
import { choose } from '../desk/choose';
import { DueWords } from '../desk/due-words';
import { StateChip } from '../desk/state-chip';
import type { CaseView } from './case-view';
import { deskWords } from './desk-words';

const OPPORTUNITY_UIDS: Record<string, string> = {
  'student-service': 'api::student-service.student-service',
  club: 'api::club.club',
  'volunteer-project': 'api::volunteering.volunteer-project',
};

/** Where a case stands, by when, and what it is for. */
export function CaseHead({ view }: { view: CaseView }) {
  const { kind, documentId, title } = view.opportunity;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <StateChip uid={APPLICATION_UID} state={view.state} />
      <Clock view={view} />
      <Typography
        tag={Link}
        to={entryAddress(OPPORTUNITY_UIDS[kind] ?? '', documentId, 'az')}
        textColor="primary600"
        fontWeight="bold"
      >
        {choose(title)}
      </Typography>
    </Flex>
  );
}

function Clock({ view }: { view: CaseView }) {
  const words = deskWords();
  const isOwed = view.state === 'submitted' || view.state === 'in-review';
  if (isOwed && view.dueAt !== null) {
    return <Term name={words.due} instant={view.dueAt} pastWord={words.overdue} />;
  }
  const [name, instant] =
    view.informationDueAt === null
      ? [words.offerEnds, view.offerExpiresAt]
      : [words.informationDue, view.informationDueAt];
  return instant === null ? null : <Term name={name} instant={instant} pastWord={words.overdue} />;
}

function Term({ name, ...term }: { name: string; instant: string; pastWord: string }) {
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {name}
      </Typography>
      <DueWords {...term} />
    </Box>
  );
}
