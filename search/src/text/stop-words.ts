import { fold } from './fold.ts';

/** Words that say nothing about what is looked for: particles, question and filler words. */
const STOP_WORDS = {
  az: `və ilə üçün bu bir da də ki o nə hansı harada haradan hara necə kim kimə mənə məni mən sizə
    siz olan olar var yox mi mı mu mü ya daha ən kimi görə`,
  en: `the a an and or of for to in on at with by from is are be do i me my you your we where how
    what which who can there`,
  ru: `и в во на для с со по к ко о об от до у из за или как где куда кто что какой какая какие
    мне мой моя я мы вы это есть ли бы`,
} as const;

/** Folded, each once. */
export const FOLDED_STOP_WORDS: readonly string[] = [
  ...new Set(Object.values(STOP_WORDS).flatMap((words) => words.split(/\s+/).map(fold))),
].sort();
