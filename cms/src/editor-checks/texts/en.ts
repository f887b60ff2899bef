/** What an editor reads where something is refused: what is the matter and what to do. */
export const EN = {
  'regions-missing': 'Choose at least one region: it decides who answers.',
  'interests-missing': 'Choose at least one interest, or it is suggested to nobody.',
  'host-missing': 'In a first step, say by name who meets the student.',
  'deadline-past': 'This moment has passed: choose a later one, or leave it empty.',
  'contact-missing': 'Give an email address or a telephone for questions.',
  'form-missing': 'Choose an application form, or create one.',
  'checked-missing': 'Say when the facts were last checked; choose today if they are right today.',
  'checked-future': 'A day to come cannot be the day of the check.',
  'eligibility-missing': 'Say who it is for: at least one kind of studies.',
  'documents-missing': 'List the documents needed; if there are none, write “No documents” once.',
  'steps-missing': 'Say what the student does, step by step.',
  'places-missing': 'Say where to come; if it is online, write that as the place.',
  'meeting-missing': 'Say when and where the club meets.',
  'joining-missing': 'Say what a member does and how much time it takes.',
  'place-missing': 'Say where to meet.',
  'work-missing': 'Say what a volunteer will do.',
  'people-missing': 'Say how many are needed: add roles, or write the number of places.',
  'body-missing': 'Write the text of the article.',
  'translation-missing': 'The Azerbaijani version has this, here it is empty: translate it.',
  'translation-short':
    'The Azerbaijani version has {expected}, this one {given}: translate the rest.',
  'belongs-to-source': 'This belongs to the Azerbaijani version: change it there.',
  'ends-before-start': 'The end must be later than the start.',
  'below-taken': '{taken} places are taken already: write at least as many.',
  'ages-crossed': 'This is lower than the minimum age: swap the two, or leave one empty.',
  'closes-before-opens': 'Closing comes after opening: check the hours.',
  'key-repeated': 'This key is in the list already: give each its own.',
  'choices-few': 'Write at least two choices.',
  'key-taken': '“{name}” has this already: write another one.',
  unfinished: 'Before publishing, see to: {fields}.',
  wrong: 'Not saved. Please mend: {fields}.',
  'source-first': 'Write the Azerbaijani version first; translations are added to it.',
  'publish-source-first': 'Publish the Azerbaijani version first; translations follow it.',
  'source-owns': 'These fields belong to the Azerbaijani version: {fields}. Change them there.',
  'region-not-yours': 'This belongs to another region: only its own editors can change it.',
  'region-none': 'Choose your own region first: without one nobody would answer for this.',
  'region-foreign': 'You can add or remove your own region only; ask the head editor for others.',
  'media-unknown':
    'Only pictures (JPEG, PNG, WebP, AVIF) and PDF can be put here. SVG and other files are not accepted.',
  'media-differs': 'The file is not what its name says: save it anew and choose it again.',
  'account-has-member':
    "This account belongs to a member: block it, or delete the member's data first.",
} as const;

export type EditorTextKey = keyof typeof EN;
export type EditorTexts = Readonly<Record<EditorTextKey, string>>;
