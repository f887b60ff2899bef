import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

import { sayProblem } from '../casework/problem-words';
import { APPLICATION_UID } from '../desk/addresses';
import { fillIn } from '../desk/fill-in';
import { StateChip } from '../desk/state-chip';
import type { ChosenCase, Outcome } from './chosen-cases';
import { chosenWords } from './chosen-words';

interface CaseLinesProps {
  cases: ChosenCase[];
  /** Those the chosen step is possible for. */
  able: ChosenCase[];
  isChosen: boolean;
}

/** Each chosen case, and whether the chosen step is possible for it. */
export function CaseLines({ cases, able, isChosen }: CaseLinesProps) {
  const words = chosenWords();
  return (
    <Box tag="ul">
      {cases.map((each) => (
        <Line key={each.documentId} state={each.state} name={nameOf(each)}>
          {each.problem !== null && sayProblem({ code: each.problem })}
          {each.problem === null && isChosen && (able.includes(each) ? words.will : words.willNot)}
        </Line>
      ))}
    </Box>
  );
}

/** What became of each. */
export function OutcomeLines({ outcomes }: { outcomes: Outcome[] }) {
  const done = outcomes.filter(({ problem }) => problem === null).length;
  return (
    <>
      <Typography fontWeight="bold" tag="p" paddingBottom={2}>
        {fillIn(chosenWords().done, { count: done, all: outcomes.length })}
      </Typography>
      <Box tag="ul">
        {outcomes.map(({ documentId, reference, state, problem, reason }) => (
          <Line key={documentId} state={state} name={reference ?? documentId}>
            {problem !== null && sayProblem({ code: problem, reason, state })}
          </Line>
        ))}
      </Box>
    </>
  );
}

function Line({
  name,
  state,
  children,
}: {
  name: string;
  state: string | null;
  children: ReactNode;
}) {
  return (
    <Flex
      tag="li"
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
      paddingTop={2}
      paddingBottom={2}
      borderStyle="solid"
      borderWidth="1px 0 0"
      borderColor="neutral150"
    >
      <Typography>{name}</Typography>
      <Flex gap={2} wrap="wrap">
        <Typography textColor="neutral600">{children}</Typography>
        {state !== null && <StateChip uid={APPLICATION_UID} state={state} />}
      </Flex>
    </Flex>
  );
}

function nameOf({ reference, applicantName, documentId }: ChosenCase): string {
  return [reference, applicantName].filter(Boolean).join(' · ') || documentId;
}
