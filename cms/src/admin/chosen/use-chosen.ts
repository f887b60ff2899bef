import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { HandlerAction } from '../../api/casework/domain/states';
import { casesThatCan, type ChosenCase, type Language, type Outcome } from './chosen-cases';

/** How far the dialog is. */
export type Progress =
  | { is: 'loading' }
  | { is: 'failed' }
  | { is: 'choosing'; cases: ChosenCase[] }
  | { is: 'sending'; cases: ChosenCase[] }
  | { is: 'done'; outcomes: Outcome[] };

export type Reasons = Partial<Record<Language, string>>;

/** Reads the chosen cases anew and answers them all alike. */
export function useChosen(documentIds: string[]): {
  progress: Progress;
  answer: (action: HandlerAction, reasons: Reasons) => Promise<void>;
} {
  const { post } = useFetchClient();
  const [progress, setProgress] = useState<Progress>({ is: 'loading' });
  const chosen = documentIds.join(',');

  useEffect(() => {
    post<{ cases: ChosenCase[] }>('/casework/chosen/steps', {
      documentIds: chosen.split(','),
    }).then(
      ({ data }) => {
        setProgress({ is: 'choosing', cases: data.cases });
      },
      () => {
        setProgress({ is: 'failed' });
      },
    );
  }, [post, chosen]);

  return {
    progress,
    async answer(action, reasons) {
      if (progress.is !== 'choosing') return;
      const { cases } = progress;
      setProgress({ is: 'sending', cases });
      const named = casesThatCan(cases, action).map(({ documentId, revision }) => ({
        documentId,
        revision: revision ?? 0,
      }));
      try {
        const body = { action, reasons, cases: named };
        const { data } = await post<{ outcomes: Outcome[] }>('/casework/chosen/answers', body);
        setProgress({ is: 'done', outcomes: data.outcomes });
      } catch {
        // Nobody knows how far it came: the cases have to be read anew.
        setProgress({ is: 'failed' });
      }
    },
  };
}
