import { choose } from '../desk/choose';
import { actionLabel, deskWords, stateLabel } from './desk-words';

const EN = {
  full: 'All places are taken: put the case in reserve, or raise the capacity first.',
  notNow: 'Not possible in this state:',
  possible: 'Possible now:',
  foreign: 'Belongs to another region.',
  gone: 'No longer there.',
  failed: 'It did not work. Try again.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  full: 'Все места заняты: переведите заявку в резерв или сначала увеличьте число мест.',
  notNow: 'В этом состоянии невозможно:',
  possible: 'Сейчас можно:',
  foreign: 'Относится к другому региону.',
  gone: 'Больше не существует.',
  failed: 'Не получилось. Попробуйте ещё раз.',
};

const AZ: Words = {
  full: 'Bütün yerlər tutulub: müraciəti ehtiyata salın və ya əvvəlcə yerlərin sayını artırın.',
  notNow: 'Bu vəziyyətdə mümkün deyil:',
  possible: 'İndi mümkündür:',
  foreign: 'Başqa regiona aiddir.',
  gone: 'Artıq yoxdur.',
  failed: 'Alınmadı. Yenidən cəhd edin.',
};

/** A refusal as the server tells it. */
export interface Problem {
  /** Of the office's closed list of error codes. */
  code: string;
  /** The rules' own word for a refused move. */
  reason?: string | null | undefined;
  /** Where the case is. */
  state?: string | null | undefined;
  /** What may be done there. */
  legal?: readonly string[] | undefined;
}

/** Why a case was not answered, and what to do about it. */
export function sayProblem({ code, reason, state, legal }: Problem): string {
  const words = choose({ az: AZ, en: EN, ru: RU });
  if (reason === 'places-full') return words.full;
  switch (code) {
    case 'revision.stale':
      return `${deskWords().stale} ${stateLabel(state ?? '')}.${sayLegal(legal)}`;
    case 'application.illegal-move':
      return `${words.notNow} ${stateLabel(state ?? '')}.${sayLegal(legal)}`;
    case 'input.invalid':
      return deskWords().reasonNeeded;
    case 'region.forbidden':
      return words.foreign;
    case 'resource.missing':
      return words.gone;
    default:
      return words.failed;
  }
}

/** A sentence to follow another one; empty where nothing is known. */
function sayLegal(legal: readonly string[] | undefined): string {
  if (legal === undefined) return '';
  if (legal.length === 0) return ` ${deskWords().nothing}`;
  const actions = legal.map((action) => `“${actionLabel(action)}”`).join(', ');
  return ` ${choose({ az: AZ, en: EN, ru: RU }).possible} ${actions}.`;
}
