import { sequence } from 'astro:middleware';
import { answerOutage } from './answer-outage.ts';
import { openRequest } from './open-request.ts';

export const onRequest = sequence(openRequest, answerOutage);
