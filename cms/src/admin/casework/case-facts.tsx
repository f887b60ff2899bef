import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';

import { choose } from '../desk/choose';
import { sayPeriod } from '../desk/say';
import type { CaseView } from './case-view';
import { deskWords } from './desk-words';

/** Who applied, and for which places. */
export function CaseFacts({ view }: { view: CaseView }) {
  const words = deskWords();
  const { applicant } = view;
  return (
    <Box tag="dl">
      <Fact name={words.applicant}>
        {[applicant.name, applicant.institution].filter(Boolean).join(', ')}
        <br />
        <Typography tag="a" href={`mailto:${applicant.email}`} textColor="primary600">
          {applicant.email}
        </Typography>
      </Fact>
      <Fact name={words.otherCases}>{applicant.otherOpenCases || null}</Fact>
      <Fact name={words.role}>{view.roleName && choose(view.roleName)}</Fact>
      <Fact name={words.shifts}>
        {view.shifts.map(({ startsAt, endsAt }) => sayPeriod(startsAt, endsAt)).join('; ')}
      </Fact>
      <Fact name={words.freePlaces}>{view.freePlaces}</Fact>
      <Fact name={words.position}>{view.reservePosition}</Fact>
      <Fact name={words.assignee}>{view.assignee}</Fact>
    </Box>
  );
}

/** Nothing where there is nothing to say; a zero says something. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <Box paddingTop={1} paddingBottom={1}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
