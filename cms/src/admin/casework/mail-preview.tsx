import { Box, Typography } from '@strapi/design-system';

import type { Applicant, LegalStep } from './case-view';
import { deskWords, inLanguage } from './desk-words';

interface MailPreviewProps {
  mail: LegalStep['mailPreview'];
  applicant: Applicant;
  reason: string;
}

/** The mail as it will go out, and to whom. */
export function MailPreview({ mail, applicant, reason }: MailPreviewProps) {
  const words = deskWords();
  if (mail === null) return <Typography variant="pi">{words.noMail}</Typography>;
  const { name, email, language } = applicant;
  const written = reason.trim() === '' ? '…' : reason.trim().replaceAll('\n', '\n> ');
  return (
    <Box background="neutral100" padding={4} hasRadius>
      <Typography variant="pi" textColor="neutral600" tag="p" style={WRAPS}>
        {words.preview} {name}, {email}, {inLanguage(language)}
      </Typography>
      <Typography
        tag="p"
        fontWeight="bold"
        paddingTop={2}
        paddingBottom={2}
        lang={language}
        style={WRAPS}
      >
        {mail.subject}
      </Typography>
      <Typography
        tag="pre"
        variant="pi"
        lang={language}
        style={{ ...WRAPS, whiteSpace: 'pre-wrap' }}
      >
        {mail.text.replaceAll('{reason}', () => written)}
      </Typography>
    </Box>
  );
}

const WRAPS = { overflowWrap: 'anywhere', fontFamily: 'inherit' } as const;
