import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';

import { CaseAnswers } from './case-answers';
import { CaseFacts } from './case-facts';
import { CaseHead } from './case-head';
import { CaseHistory } from './case-history';
import { deskWords } from './desk-words';
import { MessageForm } from './message-form';
import { NextCase } from './next-case';
import { StepForm } from './step-form';
import { useCase } from './use-case';

interface NextStepsProps {
  model: string;
  documentId: string;
  collectionType: string;
}

/** Where a case is, what may be done with it, and what the applicant will read of it. */
export function NextSteps({ model, documentId, collectionType }: NextStepsProps) {
  const words = deskWords();
  // The arguments of the form beside the panel, so that its values are read again too.
  const [{ query }] = useQueryParams<Record<string, string>>();
  const { refetch } = useDocument({ model, documentId, collectionType, params: query ?? {} });
  const { view, notice, isBusy, isAnswered, move, write } = useCase(documentId, refetch);

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <div role="status" aria-live="polite">
        {notice !== null && (
          <Typography textColor={`${notice.kind}600`} fontWeight="bold">
            {notice.text}
          </Typography>
        )}
      </div>
      {view === null ? (
        <Typography>{notice === null ? words.loading : ''}</Typography>
      ) : (
        <>
          {isAnswered && <NextCase view={view} takesFocus />}
          <CaseHead view={view} />
          <StepForm key={view.revision} view={view} isBusy={isBusy} onMove={move} />
          <CaseFacts view={view} />
          <CaseAnswers view={view} />
          <MessageForm isBusy={isBusy} onSend={write} />
          <CaseHistory view={view} />
          {!isAnswered && <NextCase view={view} />}
        </>
      )}
    </Flex>
  );
}
