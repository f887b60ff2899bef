import { Box, Typography } from '@strapi/design-system';

import { choose } from '../desk/choose';
import { AnswerFile } from './answer-file';
import type { CaseView } from './case-view';
import { deskWords } from './desk-words';

/** What the applicant answered; open, for nobody decides without reading it. */
export function CaseAnswers({ view }: { view: CaseView }) {
  const questions = view.form?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <Box tag="details" open>
      <Typography tag="summary" fontWeight="bold">
        {deskWords().answers}
      </Typography>
      <Box tag="dl">
        {questions.map((question) => (
          <Box key={question.key} paddingTop={2}>
            <Typography tag="dt" fontWeight="bold">
              {choose(question.label)}
            </Typography>
            <Typography tag="dd" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              <Answer view={view} questionKey={question.key} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Answer({ view, questionKey }: { view: CaseView; questionKey: string }) {
  const file = view.files.find((each) => each.questionKey === questionKey);
  return file === undefined ? sayAnswer(view, questionKey) : <AnswerFile file={file} />;
}

function sayAnswer(view: CaseView, key: string): string {
  const answer = view.answers[key];
  if (answer === undefined) return '–';
  if (typeof answer === 'boolean') return answer ? deskWords().yes : deskWords().no;
  const choices = view.form?.questions.find((question) => question.key === key)?.choices ?? [];
  return [answer]
    .flat()
    .map((value) => {
      const label = choices.find((each) => each.value === value)?.label;
      return label === undefined ? value : choose(label);
    })
    .join(', ');
}
