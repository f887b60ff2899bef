import { Box, Flex, Typography } from '@strapi/design-system';

import type { CaseView } from './case-view';
import { deskWords, language, sayMoment, stateLabel } from './desk-words';

/** Reference, state, clock, applicant and answers of a case. */
export function CaseFacts({ view }: { view: CaseView }) {
  const words = deskWords();
  const { applicant } = view;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="beta" tag="p">
        {stateLabel(view.state)}
      </Typography>
      <Typography tag="p">{view.reference}</Typography>
      {clockLines(view).map((line) => (
        <Typography key={line.label} tag="p" textColor={line.isLate ? 'danger600' : 'neutral800'}>
          {line.label}: {line.value}
        </Typography>
      ))}
      <Typography tag="p">
        {words.applicant}: {applicant.name}
        {applicant.institution === null ? '' : `, ${applicant.institution}`}
        <br />
        <a href={`mailto:${applicant.email}`}>{applicant.email}</a>
      </Typography>
      <Answers view={view} />
    </Flex>
  );
}

interface ClockLine {
  label: string;
  value: string;
  isLate?: boolean;
}

function clockLines(view: CaseView): ClockLine[] {
  const words = deskWords();
  const lines: ClockLine[] = [];
  const isOwed = view.state === 'submitted' || view.state === 'in-review';
  if (isOwed && view.dueAt !== null) {
    const isLate = Date.parse(view.dueAt) < Date.now();
    const label = isLate ? words.overdue : words.due;
    lines.push({ label, value: sayMoment(view.dueAt), isLate });
  }
  if (view.informationDueAt !== null) {
    lines.push({ label: words.informationDue, value: sayMoment(view.informationDueAt) });
  }
  if (view.offerExpiresAt !== null) {
    lines.push({ label: words.offerEnds, value: sayMoment(view.offerExpiresAt) });
  }
  if (view.reservePosition !== null) {
    lines.push({ label: words.position, value: String(view.reservePosition) });
  }
  return lines;
}

function Answers({ view }: { view: CaseView }) {
  const questions = view.form?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <Box tag="details">
      <summary>{deskWords().answers}</summary>
      <dl>
        {questions.map((question) => (
          <Box key={question.key} paddingTop={2}>
            <Typography tag="dt" fontWeight="bold">
              {question.label[language()]}
            </Typography>
            <Typography tag="dd">{sayAnswer(view, question.key)}</Typography>
          </Box>
        ))}
      </dl>
    </Box>
  );
}

function sayAnswer(view: CaseView, key: string): string {
  const answer = view.answers[key];
  if (answer === undefined) return '–';
  if (typeof answer === 'boolean') return answer ? deskWords().yes : deskWords().no;
  const choices = view.form?.questions.find((question) => question.key === key)?.choices ?? [];
  return [answer]
    .flat()
    .map((value) => choices.find((each) => each.value === value)?.label[language()] ?? value)
    .join(', ');
}
